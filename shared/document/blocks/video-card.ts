import { mergeAttributes, Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { creditWords } from '../../credit-words';
import { textAttributes, validateItemId } from '../attributes';
import type { Block, Page } from '../block';
import { english } from '../english';
import { insertBlock } from '../insert-block';
import { safeLink, validateLink } from '../links';
import { publishPicture } from './figure';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    videoCard: {
      /** Puts an empty video card in, as `insertBlock`. */
      insertVideoCard: () => ReturnType;
    };
  }
}

/** `photoId` is a photo of the newsroom: what stands for the film before it is played. */
const FIELDS = ['url', 'title', 'text', 'photoId', 'credit'] as const;

const node = Node.create({
  name: 'videoCard',
  group: 'block',
  atom: true,
  isolating: true,

  addAttributes() {
    return textAttributes(FIELDS, { url: validateLink, photoId: validateItemId });
  },

  parseHTML() {
    return [{ tag: 'div[data-video-card]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes({ 'data-video-card': '' }, HTMLAttributes)];
  },

  addCommands() {
    return {
      insertVideoCard: () => (props) => insertBlock(props, this.type.create()),
    };
  },
});

type Attributes = Record<(typeof FIELDS)[number], string>;

/** A link, never a player: a page that has left the newsroom loads nothing from elsewhere by itself. */
function publish({ url, title, text, photoId, credit }: Attributes, page: Page) {
  const picture = page.picture(photoId);
  if (url === '' && title === '' && text === '' && picture === undefined) return null;
  const heading = title || english('Watch the video');
  const href = safeLink(url);
  const lines: DOMOutputSpec[] = [
    ['p', { class: 'label' }, english('Video')],
    ['p', { class: 'title', dir: 'auto' }, href === null ? heading : ['a', { href }, heading]],
  ];
  if (picture !== undefined) lines.unshift(publishPicture(picture, ''));
  if (text !== '') lines.push(['p', { dir: 'auto' }, text]);
  if (picture !== undefined && credit !== '') {
    lines.push(['p', { class: 'credit' }, `(${creditWords(credit)})`]);
  }
  return ['aside', { class: 'video-card' }, ...lines] as DOMOutputSpec;
}

export const videoCard: Block = {
  node,
  commands: [
    {
      id: 'video-card',
      label: 'Video card',
      menu: 'Insert',
      icon: 'video',
      key: 'Mod-Alt-y',
      byWindow: true,
      inToolbar: true,
      slash: 'film youtube vimeo movie',
      run: (editor) => editor.chain().focus().insertVideoCard().run(),
      can: (editor) => editor.can().insertVideoCard(),
    },
  ],
  publish: ({ attrs }, page) => publish(attrs as Attributes, page),
};

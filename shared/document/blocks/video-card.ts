import { mergeAttributes, Node } from '@tiptap/core';
import { textAttributes } from '../attributes';
import type { Block } from '../block';
import { safeLink, validateLink } from '../links';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    videoCard: {
      /** Puts an empty video card in place of the selection. */
      insertVideoCard: () => ReturnType;
    };
  }
}

const node = Node.create({
  name: 'videoCard',
  group: 'block',
  atom: true,
  draggable: true,
  isolating: true,

  addAttributes() {
    return textAttributes(['url', 'title', 'text'], { url: validateLink });
  },

  parseHTML() {
    return [{ tag: 'div[data-video-card]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', mergeAttributes({ 'data-video-card': '' }, HTMLAttributes)];
  },

  addCommands() {
    return {
      insertVideoCard:
        () =>
        ({ commands }) =>
          commands.insertContent({ type: this.name }),
    };
  },
});

export const videoCard: Block = {
  node,
  commands: [
    {
      id: 'video-card',
      label: 'Video card',
      menu: 'Insert',
      icon: 'video',
      inToolbar: true,
      run: (editor) => editor.chain().focus().insertVideoCard().run(),
      can: (editor) => editor.can().insertVideoCard(),
    },
  ],
  // A link, never a player: a page that has left the newsroom loads nothing from elsewhere by itself.
  publish: ({ attrs }) => {
    const { url, title, text } = attrs as { url: string; title: string; text: string };
    if (url === '' && title === '' && text === '') return null;
    const heading = title || 'Watch the video';
    const href = safeLink(url);
    return [
      'aside',
      { class: 'video-card' },
      ['p', { class: 'label' }, 'Video'],
      ['p', { class: 'title', dir: 'auto' }, href === null ? heading : ['a', { href }, heading]],
      ...(text === '' ? [] : [['p', { dir: 'auto' }, text] as const]),
    ];
  },
};

import { Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { textAttributes } from '../attributes';
import type { Block } from '../block';
import { english } from '../english';
import { insertBlock } from '../insert-block';
import { safeLink, validateLink } from '../links';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    socialPost: {
      /** Puts an empty social post card in, as `insertBlock`. */
      insertSocialPost: () => ReturnType;
    };
  }
}

const FIELDS = ['network', 'author', 'handle', 'text', 'date', 'url'] as const;

const node = Node.create({
  name: 'socialPost',
  group: 'block',
  atom: true,
  isolating: true,

  addAttributes() {
    return textAttributes(FIELDS, { url: validateLink });
  },

  parseHTML() {
    return [{ tag: 'div[data-social-post]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['div', { 'data-social-post': '', ...HTMLAttributes }];
  },

  addCommands() {
    return {
      insertSocialPost: () => (props) => insertBlock(props, this.type.create()),
    };
  },
});

/** The post in the newsroom's own words and a link to it: never an embed, which would load and track. */
function publish(attrs: Record<(typeof FIELDS)[number], string>): DOMOutputSpec | null {
  if (FIELDS.every((name) => attrs[name] === '')) return null;
  const { network, author, handle, text, date } = attrs;
  const href = safeLink(attrs.url);
  const when = part('date', date)[0] ?? (href === null ? '' : english('Open the post'));
  const said: DOMOutputSpec[] = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => ['p', { dir: 'auto' }, line]);
  const credit: (DOMOutputSpec | string)[] = part('author', author);
  if (handle !== '') credit.push(author === '' ? '(' : ' (', ...part('handle', handle), ')');
  if (network !== '') {
    credit.push(credit.length === 0 ? '' : ' ', english('on'), ' ', ...part('network', network));
  }
  if (when !== '') credit.push(' · ', href === null ? when : ['a', { href }, when]);
  return [
    'aside',
    { class: 'social-post' },
    ...said,
    ['footer', { class: 'attribution', dir: 'auto' }, ...credit.filter((words) => words !== '')],
  ] as DOMOutputSpec;
}

/** A part of the credit, named so that our own reader of pages finds it again. */
function part(name: string, words: string): DOMOutputSpec[] {
  return words === '' ? [] : [['span', { class: name }, words]];
}

export const socialPost: Block = {
  node,
  commands: [
    {
      id: 'social-post',
      label: 'Social post',
      menu: 'Insert',
      icon: 'post',
      key: 'Mod-Alt-o',
      byWindow: true,
      slash: 'tweet x mastodon bluesky facebook instagram post',
      run: (editor) => editor.chain().focus().insertSocialPost().run(),
      can: (editor) => editor.can().insertSocialPost(),
    },
  ],
  publish: ({ attrs }) => publish(attrs as Record<(typeof FIELDS)[number], string>),
};

import { Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { attributionAttribute, publishAttribution, speakerRules } from '../attribution';
import type { Block } from '../block';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    pullQuote: {
      /** Makes the selected text blocks pull quotes, or paragraphs if they are already. */
      togglePullQuote: () => ReturnType;
    };
  }
}

const node = Node.create({
  name: 'pullQuote',
  group: 'block',
  content: 'inline*',
  defining: true,

  addAttributes: attributionAttribute,

  parseHTML() {
    const tag = 'aside[data-pull-quote]';
    return [...speakerRules(tag), { tag }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', { 'data-pull-quote': '', dir: 'auto', ...HTMLAttributes }, 0];
  },

  addCommands() {
    return {
      togglePullQuote:
        () =>
        ({ commands }) =>
          commands.toggleNode(this.name, 'paragraph'),
    };
  },

  addKeyboardShortcuts() {
    return { 'Mod-Shift-u': () => this.editor.commands.togglePullQuote() };
  },
});

export const pullQuote: Block = {
  node,
  commands: [
    {
      id: 'pull-quote',
      label: 'Pull quote',
      menu: 'Format',
      icon: 'pull-quote',
      inToolbar: true,
      slash: 'quote callout',
      key: 'Mod-Shift-u',
      run: (editor) => editor.chain().focus().togglePullQuote().run(),
      can: (editor) => editor.can().togglePullQuote(),
      isActive: (editor) => editor.isActive('pullQuote'),
    },
  ],
  publish: (node) =>
    [
      'aside',
      { class: 'pull-quote', dir: 'auto' },
      ['p', 0],
      ...publishAttribution(node),
    ] as DOMOutputSpec,
};

import { Node } from '@tiptap/core';
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

  parseHTML() {
    return [{ tag: 'aside[data-pull-quote]' }];
  },

  renderHTML() {
    return ['aside', { 'data-pull-quote': '', dir: 'auto' }, 0];
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
      key: 'Mod-Shift-u',
      run: (editor) => editor.chain().focus().togglePullQuote().run(),
      can: (editor) => editor.can().togglePullQuote(),
      isActive: (editor) => editor.isActive('pullQuote'),
    },
  ],
  publish: () => ['aside', { class: 'pull-quote', dir: 'auto' }, ['p', 0]],
};

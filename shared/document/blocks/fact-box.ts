import { Node } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { textAttributes } from '../attributes';
import type { Block } from '../block';
import { keysOfWhole } from '../whole-block';
import { unwrap, wrapOrInsert } from '../wrap';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    factBox: {
      /** Puts the selected blocks into a fact box as `wrapOrInsert`, or takes away the box around them. */
      toggleFactBox: () => ReturnType;
    };
  }
}

/** Of a content that is one empty paragraph. */
const EMPTY_SIZE = 2;

const node = Node.create({
  name: 'factBox',
  group: 'block',
  content: '(paragraph | subhead | bulletList | orderedList | figure)+',
  defining: true,

  addAttributes() {
    return textAttributes(['title']);
  },

  parseHTML() {
    return [{ tag: 'aside[data-fact-box]' }];
  },

  renderHTML({ HTMLAttributes }) {
    return ['aside', { 'data-fact-box': '', ...HTMLAttributes }, 0];
  },

  addCommands() {
    return {
      toggleFactBox: () => (props) => unwrap(props, this.type) || wrapOrInsert(props, this.type),
    };
  },

  addKeyboardShortcuts() {
    return keysOfWhole(this.type);
  },
});

export const factBox: Block = {
  node,
  commands: [
    {
      id: 'fact-box',
      label: 'Fact box',
      menu: 'Insert',
      icon: 'fact-box',
      key: 'Mod-Alt-b',
      byWindow: true,
      slash: 'box background key points explainer',
      run: (editor) => editor.chain().focus().toggleFactBox().run(),
      can: (editor) => editor.can().toggleFactBox(),
      isActive: (editor) => editor.isActive('factBox'),
    },
  ],
  publish: ({ attrs, content }) => {
    const title = attrs.title as string;
    if (title === '' && content.size <= EMPTY_SIZE) return null;
    const heading: DOMOutputSpec[] =
      title === '' ? [] : [['h2', { class: 'title', dir: 'auto' }, title]];
    return ['aside', { class: 'fact-box' }, ...heading, 0] as DOMOutputSpec;
  },
};

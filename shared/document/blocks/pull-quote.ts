import { Node, type CommandProps } from '@tiptap/core';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { attributionAttribute, publishAttribution, speakerRules } from '../attribution';
import type { Block } from '../block';
import { unwrap } from '../wrap';

declare module '@tiptap/core' {
  interface Commands<ReturnType> {
    pullQuote: {
      /** Makes the selected text blocks pull quotes, or the one around them paragraphs again. */
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
      togglePullQuote: () => (props) =>
        unwrap(props, this.type) || props.commands.setNode(this.name),
    };
  },

  addKeyboardShortcuts() {
    return {
      'Mod-Shift-u': () => this.editor.commands.togglePullQuote(),
      Enter: ({ editor }) => editor.commands.command(divideQuote),
    };
  },
});

/** What stands behind the cursor becomes a paragraph: who said it is named once. */
function divideQuote({ tr, dispatch, state }: CommandProps): boolean {
  const { $from, $to } = tr.selection;
  const { paragraph } = state.schema.nodes;
  if ($from.parent.type.name !== node.name || !$from.sameParent($to)) return false;
  if (paragraph === undefined) return false;
  if (dispatch === undefined) return true;
  tr.deleteSelection();
  const { $from: cursor } = tr.selection;
  // At its very start there is nothing to part: a paragraph before it, and the quote keeps its words.
  if (cursor.parentOffset === 0 && cursor.parent.content.size > 0) {
    tr.insert(cursor.before(), paragraph.create());
  } else {
    tr.split(cursor.pos, 1, [{ type: paragraph }]);
  }
  tr.scrollIntoView();
  return true;
}

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

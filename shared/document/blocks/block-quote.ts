import Blockquote from '@tiptap/extension-blockquote';
import type { DOMOutputSpec } from '@tiptap/pm/model';
import { attributionAttribute, publishAttribution, speakerRules } from '../attribution';
import type { Block } from '../block';
import { keysOfWhole } from '../whole-block';
import { unwrap } from '../wrap';

export const blockQuote: Block = {
  node: Blockquote.extend({
    name: 'blockQuote',
    content: 'paragraph+',

    addAttributes: attributionAttribute,

    addCommands() {
      return {
        ...this.parent?.(),
        /** Taking a quote away keeps who said it. */
        toggleBlockquote: () => (props) =>
          unwrap(props, this.type) || props.commands.wrapIn(this.name),
      };
    },

    addKeyboardShortcuts() {
      const { Backspace: joins, ...others } = this.parent?.() ?? {};
      const { Enter, Backspace } = keysOfWhole(this.type);
      return {
        ...others,
        Enter,
        Backspace: (props) => Backspace(props) || joins?.(props) === true,
      };
    },

    parseHTML() {
      return [...speakerRules('blockquote'), { tag: 'blockquote' }];
    },
  }),
  commands: [
    {
      id: 'block-quote',
      label: 'Block quote',
      menu: 'Format',
      icon: 'quote',
      inToolbar: true,
      slash: 'citation blockquote',
      key: 'Mod-Shift-b',
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      can: (editor) => editor.can().toggleBlockquote(),
      isActive: (editor) => editor.isActive('blockQuote'),
    },
  ],
  publish: (node) => ['blockquote', 0, ...publishAttribution(node)] as DOMOutputSpec,
};

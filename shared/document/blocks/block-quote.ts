import Blockquote from '@tiptap/extension-blockquote';
import type { Block } from '../block';

export const blockQuote: Block = {
  node: Blockquote.extend({ name: 'blockQuote', content: 'paragraph+' }),
  commands: [
    {
      id: 'block-quote',
      label: 'Block quote',
      menu: 'Format',
      icon: 'quote',
      inToolbar: true,
      key: 'Mod-Shift-b',
      run: (editor) => editor.chain().focus().toggleBlockquote().run(),
      can: (editor) => editor.can().toggleBlockquote(),
      isActive: (editor) => editor.isActive('blockQuote'),
    },
  ],
};

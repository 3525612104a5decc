import Bold from '@tiptap/extension-bold';
import type { TextMark } from '../block';

export const bold: TextMark = {
  mark: Bold.extend({
    // Without the library's `Mod-B`: with Shift held that is the block quote's key.
    addKeyboardShortcuts() {
      return { 'Mod-b': () => this.editor.commands.toggleBold() };
    },
  }),
  commands: [
    {
      id: 'bold',
      label: 'Bold',
      menu: 'Format',
      icon: 'bold',
      inToolbar: true,
      key: 'Mod-b',
      run: (editor) => editor.chain().focus().toggleBold().run(),
      can: (editor) => editor.can().toggleBold(),
      isActive: (editor) => editor.isActive('bold'),
    },
  ],
};

import Italic from '@tiptap/extension-italic';
import type { TextMark } from '../block';

export const italic: TextMark = {
  mark: Italic,
  commands: [
    {
      id: 'italic',
      label: 'Italic',
      menu: 'Format',
      icon: 'italic',
      inToolbar: true,
      key: 'Mod-i',
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      can: (editor) => editor.can().toggleItalic(),
      isActive: (editor) => editor.isActive('italic'),
    },
  ],
};

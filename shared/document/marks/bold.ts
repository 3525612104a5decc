import Bold from '@tiptap/extension-bold';
import type { TextMark } from '../block';

export const bold: TextMark = {
  mark: Bold,
  commands: [
    {
      id: 'bold',
      label: 'Bold',
      key: 'Mod-b',
      run: (editor) => editor.chain().focus().toggleBold().run(),
      can: (editor) => editor.can().toggleBold(),
      isActive: (editor) => editor.isActive('bold'),
    },
  ],
};

import Strike from '@tiptap/extension-strike';
import type { TextMark } from '../block';

export const strike: TextMark = {
  mark: Strike,
  commands: [
    {
      id: 'strike',
      label: 'Strikethrough',
      menu: 'Format',
      icon: 'strike',
      key: 'Mod-Shift-s',
      run: (editor) => editor.chain().focus().toggleStrike().run(),
      can: (editor) => editor.can().toggleStrike(),
      isActive: (editor) => editor.isActive('strike'),
    },
  ],
};

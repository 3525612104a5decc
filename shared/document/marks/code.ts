import Code from '@tiptap/extension-code';
import type { TextMark } from '../block';

export const code: TextMark = {
  mark: Code.extend({
    // The library's `Mod-e` sends the story out.
    addKeyboardShortcuts() {
      return { 'Mod-Shift-c': () => this.editor.commands.toggleCode() };
    },
  }),
  commands: [
    {
      id: 'code',
      label: 'Code',
      menu: 'Format',
      icon: 'code',
      key: 'Mod-Shift-c',
      run: (editor) => editor.chain().focus().toggleCode().run(),
      can: (editor) => editor.can().toggleCode(),
      isActive: (editor) => editor.isActive('code'),
    },
  ],
};

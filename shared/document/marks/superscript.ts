import { Mark } from '@tiptap/core';
import type { TextMark } from '../block';

const mark = Mark.create({
  name: 'superscript',

  parseHTML() {
    return [{ tag: 'sup' }, { style: 'vertical-align=super' }];
  },

  renderHTML() {
    return ['sup', 0];
  },

  addKeyboardShortcuts() {
    return { 'Mod-.': () => this.editor.commands.toggleMark(this.name) };
  },
});

export const superscript: TextMark = {
  mark,
  commands: [
    {
      id: 'superscript',
      label: 'Superscript',
      menu: 'Format',
      icon: 'superscript',
      key: 'Mod-.',
      run: (editor) => editor.chain().focus().toggleMark('superscript').run(),
      can: (editor) => editor.can().toggleMark('superscript'),
      isActive: (editor) => editor.isActive('superscript'),
    },
  ],
};

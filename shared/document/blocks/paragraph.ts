import Paragraph from '@tiptap/extension-paragraph';
import type { Block } from '../block';

export const paragraph: Block = {
  node: Paragraph.extend({
    renderHTML() {
      return ['p', { dir: 'auto' }, 0];
    },
  }),
  commands: [
    {
      id: 'paragraph',
      label: 'Paragraph',
      menu: 'Format',
      icon: 'paragraph',
      slash: 'text body',
      key: 'Mod-Alt-0',
      run: (editor) => editor.chain().focus().setParagraph().run(),
      can: (editor) => editor.can().setParagraph(),
      isActive: (editor) => editor.isActive('paragraph'),
    },
  ],
};

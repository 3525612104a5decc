import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import type { Block } from '../block';

export const bulletList: Block = {
  node: BulletList,
  commands: [
    {
      id: 'bullet-list',
      label: 'Bulleted list',
      key: 'Mod-Shift-8',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      can: (editor) => editor.can().toggleBulletList(),
      isActive: (editor) => editor.isActive('bulletList'),
    },
  ],
};

export const orderedList: Block = {
  node: OrderedList,
  commands: [
    {
      id: 'ordered-list',
      label: 'Numbered list',
      key: 'Mod-Shift-7',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      can: (editor) => editor.can().toggleOrderedList(),
      isActive: (editor) => editor.isActive('orderedList'),
    },
  ],
};

export const listItem: Block = { node: ListItem };

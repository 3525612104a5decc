import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list';
import type { Block } from '../block';

export const bulletList: Block = {
  node: BulletList,
  commands: [
    {
      id: 'bullet-list',
      label: 'Bulleted list',
      menu: 'Format',
      icon: 'list',
      inToolbar: true,
      slash: 'list points unordered',
      key: 'Mod-Shift-8',
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      can: (editor) => editor.can().toggleBulletList(),
      isActive: (editor) => editor.isActive('bulletList'),
    },
  ],
};

const numbered = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element) => firstNumber(element.getAttribute('start')),
        validate: (value: unknown) => {
          if (!Number.isSafeInteger(value)) throw new RangeError('A list starts with a number');
        },
      },
    };
  },
});

function firstNumber(written: string | null): number {
  const start = Number(written ?? 1);
  return Number.isSafeInteger(start) ? start : 1;
}

export const orderedList: Block = {
  node: numbered,
  commands: [
    {
      id: 'ordered-list',
      label: 'Numbered list',
      menu: 'Format',
      icon: 'numbered-list',
      inToolbar: true,
      slash: 'list ordered steps',
      key: 'Mod-Shift-7',
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      can: (editor) => editor.can().toggleOrderedList(),
      isActive: (editor) => editor.isActive('orderedList'),
    },
  ],
};

export const listItem: Block = { node: ListItem };

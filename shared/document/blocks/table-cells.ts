import { Node, type Attribute } from '@tiptap/core';
import type { Block } from '../block';
import { parsedSpan, validateSpan } from '../table-size';

function span(name: 'colspan' | 'rowspan'): Attribute {
  return {
    default: 1,
    parseHTML: (element) => parsedSpan(element.getAttribute(name)),
    renderHTML: (attributes) =>
      attributes[name] === 1 ? {} : { [name]: attributes[name] as number },
    validate: validateSpan,
  };
}

export const tableRow: Block = {
  node: Node.create({
    name: 'tableRow',
    content: '(tableCell | tableHeader)*',
    parseHTML: () => [{ tag: 'tr' }],
    renderHTML: () => ['tr', 0],
  }),
};

export const tableCell: Block = {
  node: Node.create({
    name: 'tableCell',
    content: 'paragraph+',
    isolating: true,
    addAttributes: () => ({ colspan: span('colspan'), rowspan: span('rowspan') }),
    parseHTML: () => [{ tag: 'td' }],
    renderHTML: ({ HTMLAttributes }) => ['td', HTMLAttributes, 0],
  }),
};

export const tableHeader: Block = {
  node: Node.create({
    name: 'tableHeader',
    content: 'paragraph+',
    isolating: true,
    addAttributes: () => ({ colspan: span('colspan'), rowspan: span('rowspan') }),
    parseHTML: () => [{ tag: 'th' }],
    renderHTML: ({ HTMLAttributes }) => ['th', { ...HTMLAttributes, scope: 'col' }, 0],
  }),
};

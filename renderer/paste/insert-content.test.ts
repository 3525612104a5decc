// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { expect, it } from 'vitest';
import { bodyExtensions } from '../../shared/document';
import type { DocumentNode } from '../../shared/document/json';
import { insertContent } from './insert-content';

const table = (columns: number, rows: number): DocumentNode => ({
  type: 'table',
  content: Array.from({ length: rows }, () => ({
    type: 'tableRow',
    content: Array.from({ length: columns }, () => ({
      type: 'tableCell',
      content: [{ type: 'paragraph' }],
    })),
  })),
});

it('takes no table that the story could not be saved with', () => {
  const editor = new Editor({ extensions: bodyExtensions(), injectCSS: false });
  const { doc, selection } = editor.state;
  expect(() => insertContent(editor, selection, [table(2, 1001)], false)).toThrow(RangeError);
  expect(editor.state.doc).toBe(doc);
  insertContent(editor, selection, [table(2, 2)], false);
  expect(editor.getJSON().content).toMatchObject([{ type: 'table' }]);
  // What it looks at a moment later is gone with the page.
  editor.destroy();
});

// @vitest-environment happy-dom
import { Editor } from '@tiptap/core';
import { UndoRedo } from '@tiptap/extensions';
import { Selection, TextSelection } from '@tiptap/pm/state';
import { CellSelection } from '@tiptap/pm/tables';
import { describe, expect, it } from 'vitest';
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

const words = (text: string): DocumentNode => ({
  type: 'paragraph',
  content: [{ type: 'text', text }],
});
const grid = (rows: readonly (readonly string[])[], header = false): DocumentNode => ({
  type: 'table',
  content: rows.map((row, y) => ({
    type: 'tableRow',
    content: row.map((text) => ({
      type: header && y === 0 ? 'tableHeader' : 'tableCell',
      content: [text === '' ? { type: 'paragraph' } : words(text)],
    })),
  })),
});

function textsOf({ state: { doc } }: Editor): string[][] {
  return doc.child(0).children.map((row) => row.children.map((cell) => cell.textContent));
}

function openBody(content: readonly DocumentNode[]): Editor {
  const editor = new Editor({ extensions: [...bodyExtensions(), UndoRedo], injectCSS: false });
  const { state, view } = editor;
  const made = content.map((node) => state.schema.nodeFromJSON(node));
  view.dispatch(
    state.tr.replaceWith(0, state.doc.content.size, made).setMeta('addToHistory', false),
  );
  return editor;
}

const openTable = (rows: readonly (readonly string[])[], header = false) =>
  openBody([grid(rows, header)]);

it('puts a table that is pasted into a cell into the cells from there on, as one step', () => {
  const editor = openTable(
    [
      ['Team', 'Won'],
      ['Tarnsea', '3'],
    ],
    true,
  );
  const at = editor.state.doc.child(0).child(0).firstChild!.nodeSize + 5;
  const cell = TextSelection.near(editor.state.doc.resolve(at));
  insertContent(
    editor,
    cell,
    [
      grid([
        ['Points', 'Lost'],
        ['9', '0'],
        ['7', '1'],
      ]),
    ],
    false,
  );
  expect(textsOf(editor)).toEqual([
    ['Team', 'Points', 'Lost'],
    ['Tarnsea', '9', '0'],
    ['', '7', '1'],
  ]);
  expect(editor.state.doc.child(0).child(0).child(1).type.name).toBe('tableHeader');
  editor.commands.undo();
  expect(textsOf(editor)).toEqual([
    ['Team', 'Won'],
    ['Tarnsea', '3'],
  ]);
  editor.destroy();
});

it('pastes nothing into a table that would grow too large', () => {
  const editor = openTable([['Team']]);
  insertContent(editor, Selection.near(editor.state.doc.resolve(4)), [table(2, 1000)], false);
  expect(editor.state.doc.child(0).childCount).toBe(1000);
  const end = Selection.atEnd(editor.state.doc.child(0));
  const last = Selection.near(editor.state.doc.resolve(end.to));
  const grown = editor.state.doc;
  expect(() => insertContent(editor, last, [table(2, 3)], false)).toThrow('too large');
  expect(editor.state.doc.eq(grown)).toBe(true);
  editor.destroy();
});

describe('blocks pasted into a cell', () => {
  const inFirstCell = (content: readonly DocumentNode[]) => {
    const editor = openTable([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const { state } = editor;
    insertContent(editor, TextSelection.create(state.doc, 5), content, false);
    const [cell] = editor.state.doc.child(0).child(0).children;
    const found = {
      lines: cell?.children.map(({ textContent }) => textContent),
      table: textsOf(editor).map((row) => row.length),
      blocks: editor.state.doc.children.map(({ type }) => type.name),
      valid: () => editor.state.doc.check(),
    };
    editor.destroy();
    return found;
  };

  it('leave the table whole: rows of a table among them are lines', () => {
    const found = inFirstCell([
      words('x'),
      grid([
        ['1', '2'],
        ['3', '4'],
      ]),
      words('y'),
    ]);
    expect(found.valid).not.toThrow();
    expect(found.blocks[0]).toBe('table');
    expect(found.blocks.filter((name) => name === 'table')).toHaveLength(1);
    expect(found.table).toEqual([2, 2]);
    expect(found.lines).toEqual(['ax', '1\t2', '3\t4', 'y']);
  });

  it('are paragraphs there, and what has no text stands behind the table', () => {
    const subhead = {
      type: 'subhead',
      attrs: { level: 2 },
      content: [{ type: 'text', text: 'S' }],
    };
    const list = {
      type: 'bulletList',
      content: [{ type: 'listItem', content: [words('one')] }],
    };
    const found = inFirstCell([subhead, list, { type: 'horizontalRule' }]);
    expect(found.valid).not.toThrow();
    expect(found.table).toEqual([2, 2]);
    expect(found.lines?.join('|')).toMatch(/^a\|?S\|one$/);
    expect(found.blocks.slice(0, 2)).toEqual(['table', 'horizontalRule']);
  });
});

describe('blocks pasted into a block that may not be divided', () => {
  const figure: DocumentNode = { type: 'figure', attrs: { caption: 'At dawn' } };
  const subhead: DocumentNode = { type: 'subhead', content: [{ type: 'text', text: 'Tides' }] };
  const cases = [
    ['factBox', [grid([['1', '2']])], ['factBox', 'table'], 'upon'],
    ['factBox', [words('x'), grid([['1', '2']]), words('y')], ['factBox', 'table'], 'upx yon'],
    ['factBox', [figure, words('x')], ['factBox'], 'up xon'],
    ['blockQuote', [subhead, words('x')], ['blockQuote'], 'upTides xon'],
    ['blockQuote', [figure], ['blockQuote', 'figure'], 'upon'],
    ['editorNote', [grid([['1', '2']])], ['editorNote', 'table'], 'upon'],
    ['pullQuote', [words('x'), figure], ['pullQuote', 'paragraph', 'figure'], 'upon'],
    ['pullQuote', [words('x')], ['pullQuote'], 'upxon'],
  ] as const;

  it.each(cases)('%s, case %#', (name, content, types, text) => {
    const editor = new Editor({ extensions: [...bodyExtensions(), UndoRedo], injectCSS: false });
    const { state, view } = editor;
    const line = words('upon');
    const holder = state.schema.nodeFromJSON({
      type: name,
      content: name === 'pullQuote' ? line.content : [line],
    });
    view.dispatch(state.tr.replaceWith(0, state.doc.content.size, holder));
    const place = TextSelection.create(editor.state.doc, name === 'pullQuote' ? 3 : 4);
    insertContent(editor, place, content, false);
    const { doc } = editor.state;
    doc.check();
    expect(doc.children.map(({ type }) => type.name)).toEqual(types);
    const kept = doc.child(0);
    expect(kept.textBetween(0, kept.content.size, ' ').trim()).toBe(text);
    editor.destroy();
  });
});

describe('a paste over what is selected in a block that may not be divided', () => {
  const box = (...lines: string[]): DocumentNode => ({
    type: 'factBox',
    attrs: { title: 'The crane' },
    content: lines.map(words),
  });
  const pull: DocumentNode = { type: 'pullQuote', content: [{ type: 'text', text: 'upon' }] };
  const cells = grid([['1', '2']]);
  const behind = words('end');
  const cases = [
    [
      'a pull quote',
      [pull, behind],
      'upon',
      'upon',
      [words('x'), words('y')],
      ['pullQuote: ', 'paragraph: x', 'paragraph: y', 'paragraph: end'],
    ],
    [
      'words of a pull quote',
      [pull, behind],
      'p',
      'o',
      [words('x'), words('y')],
      ['pullQuote: un', 'paragraph: x', 'paragraph: y', 'paragraph: end'],
    ],
    [
      'words of a box',
      [box('upon'), behind],
      'p',
      'o',
      [cells],
      ['factBox: un', 'table: 12', 'paragraph: end'],
    ],
    [
      'all words of a box',
      [box('one', 'two'), behind],
      'one',
      'two',
      [cells],
      ['factBox: ', 'table: 12', 'paragraph: end'],
    ],
    [
      'words of a box, for some that fit',
      [box('upon'), behind],
      'p',
      'o',
      [words('x'), cells],
      ['factBox: uxn', 'table: 12', 'paragraph: end'],
    ],
    [
      'a box and what is behind it',
      [box('one', 'two'), behind, words('last')],
      'two',
      'en',
      [words('x'), cells],
      ['factBox: onex', 'table: 12', 'paragraph: d', 'paragraph: last'],
    ],
    [
      'two boxes',
      [box('one'), box('two'), behind],
      'ne',
      't',
      [words('x'), cells],
      ['factBox: ox', 'table: 12', 'factBox: wo', 'paragraph: end'],
    ],
    [
      'a cell and what is behind its table',
      [grid([['one', 'two']]), behind, words('last')],
      'wo',
      'en',
      [cells],
      ['table: onet', 'table: 12', 'paragraph: d', 'paragraph: last'],
    ],
  ] as const;

  it.each(cases)('%s', (_, content, from, to, pasted, expected) => {
    const editor = openBody(content);
    const at = (text: string): number => {
      let found = -1;
      editor.state.doc.descendants((node, pos) => {
        if (found < 0 && node.text?.includes(text) === true) found = pos + node.text.indexOf(text);
      });
      return found;
    };
    const before = editor.state.doc;
    const place = TextSelection.create(before, at(from), at(to) + to.length);
    insertContent(editor, place, pasted, false);
    const { doc, selection } = editor.state;
    doc.check();
    expect(doc.children.map((node) => `${node.type.name}: ${node.textContent}`)).toEqual(expected);
    expect(selection.empty).toBe(true);
    editor.commands.undo();
    expect(editor.state.doc.eq(before)).toBe(true);
    editor.destroy();
  });

  it('cells', () => {
    const editor = openTable([
      ['a', 'b'],
      ['c', 'd'],
    ]);
    const { doc } = editor.state;
    const [first, below] = [2, doc.child(0).child(0).nodeSize + 2];
    const place = CellSelection.create(doc, first, below);
    insertContent(editor, place, [{ type: 'horizontalRule' }], false);
    editor.state.doc.check();
    expect(textsOf(editor)).toEqual([
      ['', 'b'],
      ['', 'd'],
    ]);
    expect(editor.state.doc.child(1).type.name).toBe('horizontalRule');
    editor.destroy();
  });
});

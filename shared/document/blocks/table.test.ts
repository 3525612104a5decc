// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { checkedBody } from '../check';
import type { DocumentNode } from '../json';
import { tableSize } from '../table-size';
import { after, block, body, doc, mark, p, pasted, pressed } from '../testing';

const table = block('table');
const row = block('tableRow');
const cell = block('tableCell');
const header = block('tableHeader');
const wide = block('tableCell', { colspan: 2 });

/** A table's cells, a line a row, header cells in capitals by their kind. */
function cells(document: DocumentNode | null): string[][] {
  const rows = document?.content?.find(({ type }) => type === 'table')?.content ?? [];
  return rows.map(({ content = [] }) =>
    content.map(({ type, content: [line] = [] }) => {
      const text = line?.content?.[0]?.text ?? '';
      return type === 'tableHeader' ? `#${text}` : text;
    }),
  );
}

const two = (a: string, b: string, c: string, d: string) =>
  doc(table(row(header(p(a)), header(p(b))), row(cell(p(c)), cell(p(d)))));

describe('a table', () => {
  it('begins with a header row, the cursor in its first cell', () => {
    const made = after(doc(p('<a>')), 'table');
    expect(cells(made)).toEqual([
      ['#', '#', '#'],
      ['', '', ''],
      ['', '', ''],
    ]);
  });

  it('holds no other table', () => {
    const made = after(two('a<a>', 'b', 'c', 'd'), 'table');
    expect(made?.content?.map(({ type }) => type)).toEqual(['table', 'table']);
    expect(cells(made)).toEqual([
      ['#a', '#b'],
      ['c', 'd'],
    ]);
  });

  it.each([
    [
      'table-row-above',
      [
        ['#a', '#b'],
        ['', ''],
        ['c', 'd'],
      ],
    ],
    [
      'table-row-below',
      [
        ['#a', '#b'],
        ['c', 'd'],
        ['', ''],
      ],
    ],
    [
      'table-column-before',
      [
        ['#a', '#', '#b'],
        ['c', '', 'd'],
      ],
    ],
    [
      'table-column-after',
      [
        ['#a', '#b', '#'],
        ['c', 'd', ''],
      ],
    ],
    ['table-delete-row', [['#a', '#b']]],
    ['table-delete-column', [['#a'], ['c']]],
    [
      'table-header',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['table-delete', []],
  ])('%s', (id, expected) => {
    expect(cells(after(two('a', 'b', 'c', 'd<a>'), id))).toEqual(expected);
  });

  it('is of no use to its commands elsewhere', () => {
    expect(after(doc(p('a<a>')), 'table-row-below')).toBeNull();
  });

  it('goes on from cell to cell by Tab, and in a new row after the last', () => {
    expect(cells(pressed(two('a', 'b', 'c<a>', 'd'), 'Tab'))).toHaveLength(2);
    expect(cells(pressed(two('a', 'b', 'c', 'd<a>'), 'Tab'))).toEqual([
      ['#a', '#b'],
      ['c', 'd'],
      ['', ''],
    ]);
  });

  it('is read from HTML, without what is no table of ours', () => {
    const html = `<table style="color:red"><thead><tr><th>Pier</th><th>Boats</th></tr></thead>
      <tbody><tr><td colspan="2" onclick="x()">Both</td></tr><tr><td>a</td><td><b>b</b></td></tr></tbody></table>`;
    expect(pasted(html)).toEqual(
      body(
        table(
          row(header(p('Pier')), header(p('Boats'))),
          row(wide(p('Both'))),
          row(cell(p('a')), cell(p(mark('bold')('b')))),
        ),
      ),
    );
  });
});

const grid = (columns: number, rows: number) =>
  `<table>${`<tr>${'<td>x</td>'.repeat(columns)}</tr>`.repeat(rows)}</table>`;

describe('a table that is too large', () => {
  it.each([
    [101, 1],
    [200, 5],
    [41, 50],
  ])('of %i columns and %i rows comes as lines of text', (columns, rows) => {
    const { content = [] } = pasted(grid(columns, rows));
    expect(content.filter(({ type }) => type === 'table')).toEqual([]);
    const lines = content.filter(({ content: words }) => words?.[0]?.text !== undefined);
    expect(lines).toHaveLength(rows);
    expect(lines[0]?.content?.[0]?.text).toBe(
      Array.from({ length: columns }, () => 'x').join('\t'),
    );
  });

  it('is not made of spans either', () => {
    const html = `<table><tr>${'<td colspan="1000000000" rowspan="1000000000">x</td>'.repeat(3)}</tr></table>`;
    expect(cells(pasted(html))).toEqual([]);
  });

  it('is refused in a file that was changed by hand', () => {
    const stored = body(
      table(
        ...Array.from({ length: 50 }, () => row(...Array.from({ length: 41 }, () => cell(p())))),
      ),
    );
    expect(() => checkedBody(stored)).toThrow(/at most 100 columns and 2,000 cells/);
    expect(() => checkedBody(body(table(row(block('tableCell', { colspan: 1e9 })(p())))))).toThrow(
      RangeError,
    );
  });

  it('does not come of adding to one', () => {
    const full = doc(table(row(cell(p('<a>')), ...Array.from({ length: 99 }, () => cell(p())))));
    expect(after(full, 'table-column-after')).toBeNull();
    expect(after(full, 'table-row-below')).not.toBeNull();
  });
});

describe('the size of a table', () => {
  it('counts cells that span rows and columns', () => {
    const tall = block('tableCell', { rowspan: 2 });
    const [spanned] = body(table(row(tall(p()), wide(p())), row(cell(p()), cell(p())))).content!;
    expect(tableSize(spanned!)).toEqual({ columns: 3, rows: 2 });
  });
});

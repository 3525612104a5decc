import { expect, it } from 'vitest';
import type { DocumentNode } from './json';
import { withoutEmptyRows } from './empty-rows';
import { block, body, p } from './testing';

const [table, row, cell] = [block('table'), block('tableRow'), block('tableCell')];
const tall = block('tableCell', { rowspan: 2 });
const rowsOf = ({ content: [first] = [] }: DocumentNode) => first?.content?.length;

it.each([
  ['the empty row at its end', table(row(cell(p('a'))), row(cell(p()))), 1],
  ['several, and those of spaces', table(row(cell(p('a'))), row(cell(p(' '))), row(cell(p()))), 1],
  ['none between rows with words', table(row(cell(p())), row(cell(p('a')))), 2],
  ['none that a cell reaches into', table(row(tall(p('a')), cell(p('b'))), row(cell(p()))), 2],
  ['none where there is no word at all', table(row(cell(p())), row(cell(p()))), 2],
])('a table leaves without %s', (_, made, rows) => {
  expect(rowsOf(withoutEmptyRows(body(made, p('After.'))))).toBe(rows);
});

it('leaves all else as it is', () => {
  const other = body(p('Before.'), block('blockQuote')(p(), p('Said.')), p());
  expect(withoutEmptyRows(other)).toEqual(other);
});

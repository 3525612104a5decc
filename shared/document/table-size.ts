import type { DocumentNode } from './json';

/** More than a page can show, and far below what would stall the editor. */
const MOST_COLUMNS = 100;
const MOST_CELLS = 2000;
/** Of one cell, in rows or columns. */
const LARGEST_SPAN = 100;

export const TABLE_LIMIT = `at most ${MOST_COLUMNS} columns and ${MOST_CELLS.toLocaleString('en-GB')} cells`;

export interface TableSize {
  columns: number;
  rows: number;
}

/** Whether a table of this size can be worked with. */
export function tableFits({ columns, rows }: TableSize): boolean {
  return columns <= MOST_COLUMNS && columns * rows <= MOST_CELLS;
}

/** Columns and rows of a stored table, counted with what spans several. */
export function tableSize({ content: rows = [] }: DocumentNode): TableSize {
  /** Columns of each row that are taken by cells of the rows above. */
  const taken: number[] = [];
  let columns = 0;
  for (const [at, { content: cells = [] }] of rows.entries()) {
    let width = taken[at] ?? 0;
    for (const cell of cells) {
      const colspan = span(cell, 'colspan');
      const end = Math.min(at + span(cell, 'rowspan'), rows.length);
      width += colspan;
      for (let below = at + 1; below < end; below += 1) {
        taken[below] = (taken[below] ?? 0) + colspan;
      }
    }
    columns = Math.max(columns, width);
  }
  return { columns, rows: rows.length };
}

function span({ attrs }: DocumentNode, name: 'colspan' | 'rowspan'): number {
  const value = attrs?.[name];
  return typeof value === 'number' ? Math.min(value, LARGEST_SPAN) : 1;
}

/** @throws RangeError for a table that is too large to be worked with. */
export function validateTables(body: DocumentNode): void {
  if (body.type === 'table' && !tableFits(tableSize(body))) {
    throw new RangeError(`A table has ${TABLE_LIMIT}`);
  }
  body.content?.forEach(validateTables);
}

/** A cell's span as HTML writes it, within what is allowed. */
export function parsedSpan(written: string | null): number {
  const value = Number(written ?? 1);
  return Number.isSafeInteger(value) && value >= 1 ? Math.min(value, LARGEST_SPAN) : 1;
}

/** For schema attributes. @throws RangeError */
export function validateSpan(value: unknown): void {
  if (!Number.isSafeInteger(value) || Number(value) < 1 || Number(value) > LARGEST_SPAN) {
    throw new RangeError(`A cell spans 1 to ${LARGEST_SPAN}`);
  }
}

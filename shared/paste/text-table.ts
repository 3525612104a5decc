import type { PastedCell, PastedTable } from './blocks';
import { cleanCharacters, collapseSpaces } from './clean-text';

/** More than any spreadsheet's part in a story; a text beyond is not looked at for cells. */
const LONGEST = 1_000_000;

/**
 * The table that a spreadsheet puts on the clipboard as text: rows of cells with tabs between, each
 * row with as many; cells with a tab or line end inside are in quotes. Null for any other text.
 */
export function tableFromText(text: string): PastedTable | null {
  if (!text.includes('\t') || text.length > LONGEST) return null;
  const rows = rowsOf(text.replace(/\r\n?/g, '\n').replace(/\n$/, ''));
  const columns = rows[0]?.length ?? 0;
  const isTable = rows.length > 1 && columns > 1 && rows.every((row) => row.length === columns);
  const hasWords = rows.some((row) => row.some((cell) => cell.trim() !== ''));
  return isTable && hasWords ? { kind: 'table', rows: rows.map((row) => row.map(cellOf)) } : null;
}

const CELL = /"((?:[^"]|"")*)"(?=[\t\n]|$)|([^\t\n]*)/y;

function rowsOf(text: string): string[][] {
  const rows: string[][] = [[]];
  const cells = new RegExp(CELL);
  for (let at = 0; at <= text.length; at += 1) {
    cells.lastIndex = at;
    const [whole = '', quoted, plain = ''] = cells.exec(text) ?? [];
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    at += whole.length;
    if (text[at] === '\n') rows.push([]);
  }
  return rows;
}

function cellOf(cell: string): PastedCell {
  const lines = cell.split('\n').map((line) => collapseSpaces(cleanCharacters(line).trim()));
  const paragraphs = lines.filter((line) => line !== '').map((text) => [{ type: 'text', text }]);
  return { header: false, paragraphs };
}

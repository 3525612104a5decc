import type { PastedCell, PastedTable } from './blocks';
import { cleanCharacters, collapseSpaces } from './clean-text';

/** More than any spreadsheet's part in a story; a text beyond is not looked at for cells. */
const LONGEST = 1_000_000;

type Separator = '\t' | ',' | ';';

/**
 * The table that a spreadsheet puts on the clipboard as text: rows of cells with tabs between, each
 * row with as many; cells with a tab or line end inside are in quotes. Also rows with commas or
 * semicolons between, where they can be no sentences, lists or numbers. Null for any other text.
 */
export function tableFromText(text: string): PastedTable | null {
  if (text.length > LONGEST) return null;
  const lines = withPlainEnds(text);
  if (text.includes('\t')) {
    const rows = rowsOf(lines, '\t');
    return rows.length > 1 && isEven(rows) ? tableOf(rows) : null;
  }
  for (const separator of [',', ';'] as const) {
    if (isLikeCsv(lines, separator)) return tableOf(rowsOf(lines, separator));
  }
  return null;
}

/** The table of a CSV file, whatever stands between its cells; null where it has one column only. */
export function tableFromCsv(text: string): PastedTable | null {
  if (text.length > LONGEST) return null;
  const lines = withPlainEnds(text);
  const counted = (['\t', ';', ','] as const).map((separator) => rowsOf(lines, separator));
  const rows = counted.find(isEven) ?? counted.toSorted((a, b) => widest(b) - widest(a))[0] ?? [];
  const columns = widest(rows);
  if (columns < 2) return null;
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== ''));
  return tableOf(filled.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? '')));
}

/** Fewer lines of words with commas are found in any text. */
const FEWEST_CSV_ROWS = 3;
/** One number with its thousands apart, as a column of numbers has in each line. */
const NUMBER = /^[^\d\n]{0,3}\d{1,3}(?:,\d{3})*(?:\.\d+)?\D{0,3}$|^[^\d\n]{0,3}\d+,\d+\D{0,3}$/;

/** Programs that write rows of cells set no space behind what is between them, and people do. */
function isLikeCsv(lines: string, separator: Separator): boolean {
  if (!lines.includes(separator) || lines.split('\n').every((line) => NUMBER.test(line)))
    return false;
  const rows = rowsOf(lines, separator);
  const isSpaced = rows.some((row) => row.some((cell, at) => at > 0 && /^\s/.test(cell)));
  return rows.length >= FEWEST_CSV_ROWS && isEven(rows) && !isSpaced;
}

function withPlainEnds(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
}

function isEven(rows: readonly string[][]): boolean {
  const columns = rows[0]?.length ?? 0;
  return columns > 1 && rows.every((row) => row.length === columns);
}

function widest(rows: readonly string[][]): number {
  return rows.reduce((most, { length }) => Math.max(most, length), 0);
}

function tableOf(rows: readonly string[][]): PastedTable | null {
  const hasWords = rows.some((row) => row.some((cell) => cell.trim() !== ''));
  return hasWords ? { kind: 'table', rows: rows.map((row) => row.map(cellOf)) } : null;
}

function rowsOf(text: string, separator: Separator): string[][] {
  const rows: string[][] = [[]];
  const ends = `${separator}\n`;
  const cells = new RegExp(`"((?:[^"]|"")*)"(?=[${ends}]|$)|([^${ends}]*)`, 'y');
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

import { LONGEST_CODE, type CodeTable } from './code-table';

/** Words in the place of a part of a text. */
export interface Replacement {
  from: number;
  to: number;
  words: string;
}

/**
 * A text with the words of each code that stands between two delimiters: `=TR7=` has those of the first
 * column, `=TR7#2=` those of the second. What is no code stays as it is, and words are not looked at again.
 */
export function expandCodes(text: string, table: CodeTable, delimiter: string): string {
  if (table.size === 0) return text;
  const parts: string[] = [];
  let done = 0;
  let open = text.indexOf(delimiter);
  while (open >= 0) {
    const close = text.indexOf(delimiter, open + delimiter.length);
    if (close < 0) break;
    const words = wordsOf(text, open + delimiter.length, close, table);
    if (words !== null) {
      parts.push(text.slice(done, open), words);
      done = close + delimiter.length;
    }
    // What closes no code may open one.
    open = words === null ? close : text.indexOf(delimiter, done);
  }
  return parts.join('') + text.slice(done);
}

/** The code that ends right before the cursor, delimiters included, and its words. */
export function codeBefore(
  text: string,
  caret: number,
  table: CodeTable,
  delimiter: string,
): Replacement | null {
  const close = caret - delimiter.length;
  if (close <= 0 || !text.startsWith(delimiter, close)) return null;
  const from = text.lastIndexOf(delimiter, close - delimiter.length);
  if (from < 0) return null;
  const words = wordsOf(text, from + delimiter.length, close, table);
  return words === null ? null : { from, to: caret, words };
}

/**
 * What of a code is typed right before the cursor, from its delimiter on; null where nothing is, and where the
 * delimiter is one of an address or an equation.
 */
export function begunCode(
  text: string,
  caret: number,
  delimiter: string,
): { from: number; typed: string } | null {
  const line = text.slice(Math.max(0, caret - LONGEST_CODE - delimiter.length), caret);
  const at = line.lastIndexOf(delimiter);
  const typed = at < 0 ? '' : line.slice(at + delimiter.length);
  const isBegun = /^[^\s]/u.test(typed) && !typed.includes('\n');
  const from = caret - line.length + at;
  return isBegun && mayOpenCode(text.slice(0, from), delimiter) ? { from, typed } : null;
}

/** Whether a code may begin after this text: no word, number or delimiter is right before it. */
export function mayOpenCode(before: string, delimiter: string): boolean {
  return !/[\p{L}\p{N}]$/u.test(before.slice(-2)) && !before.endsWith(delimiter);
}

function wordsOf(text: string, from: number, to: number, table: CodeTable): string | null {
  // The number of a column is short; what is longer is no code, and not cut out to see.
  if (to - from > LONGEST_CODE + 4) return null;
  const code = text.slice(from, to);
  const plain = table.get(code)?.[0];
  if (plain !== undefined) return plain || null;
  const [, name = '', column = ''] = /^(.+)#([1-9]\d{0,2})$/.exec(code) ?? [];
  return table.get(name)?.[Number(column) - 1] || null;
}

/** The column that print is measured in: the one place to change it. Widths and sizes in points. */
export const PRINT_COLUMN = { width: 141, size: 9, face: 'Newsreader Variable' } as const;

/** Where a line may end; a no-break space is no such place. */
const BREAKS = /[ \t\u2002-\u2006\u2008-\u200a\u200b\u3000]+/;

/**
 * Lines that a text takes in a column, words put on each as long as they fit; none for no text. What
 * is wider than the column, as text without spaces is, fills lines to their ends.
 *
 * @param widthOf width of some words, in the unit of `column`.
 */
export function printLines(
  text: string,
  column: number,
  widthOf: (text: string) => number,
): number {
  if (text.trim() === '') return 0;
  const space = widthOf(' ');
  return text
    .split('\n')
    .reduce((lines, line) => lines + linesOf(line.split(BREAKS).map(widthOf), column, space), 0);
}

function linesOf(widths: readonly number[], column: number, space: number): number {
  let lines = 1;
  let used = 0;
  for (const width of widths) {
    const fits = used + space + width <= column;
    if (used > 0 && !fits) lines += 1;
    used = used > 0 && fits ? used + space + width : width;
    const more = Math.max(0, Math.ceil(used / column) - 1);
    lines += more;
    used -= more * column;
  }
  return lines;
}

/** What codes stand for: a code's words, and others for it in further columns. */
export type CodeTable = ReadonlyMap<string, readonly string[]>;

/** What is wrong with a line of a code file. */
export interface CodeProblem {
  /** The first is 1. */
  line: number;
  message: string;
}

/** Far above any roster, and little enough to be sent to every window. */
export const MOST_CODE_LINES = 10_000;
export const LONGEST_CODE_LINE = 2_000;
export const LARGEST_CODE_FILE = 1_000_000;
export const LONGEST_CODE = 64;

export const FIRST_CODE_DELIMITER = '=';

/**
 * The codes in the lines of a file as Photo Mechanic reads it: tabs part a code and its words, lines that
 * begin with `//` are notes. Of a code that is there twice the later line counts. Codes are told apart by
 * their capitals, as there.
 *
 * @see https://docs.camerabits.com/support/solutions/articles/48000223660
 * @param delimiter what stands on both sides of a code.
 */
export function readCodes(
  lines: readonly string[],
  delimiter: string,
): { table: CodeTable; problems: readonly CodeProblem[] } {
  const { take, table, problems } = codeReader(delimiter);
  for (const line of lines) take(line);
  return { table, problems };
}

/** As `readCodes`, one line after the other: `table` and `problems` are of those that `take` was given so far. */
export function codeReader(delimiter: string): {
  take(this: void, text: string): void;
  readonly table: CodeTable;
  readonly problems: readonly CodeProblem[];
} {
  const table = new Map<string, readonly string[]>();
  const lineOf = new Map<string, number>();
  const problems: CodeProblem[] = [];
  let line = 0;
  const take = (text: string): void => {
    line += 1;
    if (text.trim() === '' || text.trimStart().startsWith('//')) return;
    const { code, words } = columnsOf(text);
    const reason = whyNot(code, words, delimiter);
    const message = reason ?? twice(code, lineOf.get(code));
    if (message !== null) problems.push({ line, message });
    if (reason !== null) return;
    table.set(code, words);
    lineOf.set(code, line);
  };
  return { take, table, problems };
}

/** Lines of a code file, however they end, without the mark that some programs begin a text with. */
export function codeLines(text: string): readonly string[] {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/(\r\n|\r|\n)+$/, '')
    .split(/\r\n|\r|\n/);
}

/** Why these lines are too many or too long to keep; '' where they are not. */
export function whyTooMany(lines: readonly string[]): string {
  if (lines.length > MOST_CODE_LINES) return 'These are more than 10,000 lines.';
  const long = lines.findIndex(({ length }) => length > LONGEST_CODE_LINE);
  if (long >= 0) return `Line ${long + 1} is longer than 2,000 characters.`;
  const size = lines.reduce((sum, { length }) => sum + length + 1, 0);
  return size > LARGEST_CODE_FILE ? 'These are more than a million characters.' : '';
}

/** Why a character cannot stand around codes; '' where it can. */
export function whyNoDelimiter(text: string): string {
  if ([...text].length !== 1) return 'Write one character.';
  return /[\p{L}\p{N}\s#{}/,;]/u.test(text)
    ? 'Take a character that is in no code, such as = or \\.'
    : '';
}

function columnsOf(text: string): { code: string; words: readonly string[] } {
  const [code = '', ...words] = text.split('\t').map((column) => column.trim());
  return { code, words: words.slice(0, words.findLastIndex((word) => word !== '') + 1) };
}

function whyNot(code: string, words: readonly string[], delimiter: string): string | null {
  if (code === '') return 'there is no code before the tab.';
  if (words.length === 0) return `“${code}” has no words after a tab.`;
  if (code.length > LONGEST_CODE) return `a code has at most ${LONGEST_CODE} characters.`;
  return code.includes(delimiter) ? `“${code}” has the delimiter in it.` : null;
}

function twice(code: string, line: number | undefined): string | null {
  return line === undefined ? null : `“${code}” is in line ${line} too; this line counts.`;
}

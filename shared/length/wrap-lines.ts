/** Width of a run of text, in the unit of the column's. */
export type Measure = (text: string) => number;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The lines that a text takes in a column, broken between words as a browser does, and inside a word
 * only where it is wider than the column alone; none for no text. Together the lines are the text,
 * without the spaces at their ends.
 *
 * Each word is measured alone, so that one that is known costs nothing in a long text.
 */
export function wrapLines(text: string, width: number, measure: Measure): string[] {
  if (text.trim() === '') return [];
  return text.split('\n').flatMap((line) => wrapped(line, width, measure));
}

/** Lines of a text without line breaks; one, also where it is empty. */
function wrapped(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  let gap = 0;
  for (const piece of piecesOf(text)) {
    const word = piece.trimEnd();
    for (const part of measure(word) <= width ? [word] : cut(word, width, measure)) {
      const partWidth = measure(part);
      const fits = line === '' || used + gap + partWidth <= width;
      if (!fits) lines.push(line.trimEnd());
      used = fits ? used + gap + partWidth : partWidth;
      line = fits ? line + part : part;
      gap = 0;
    }
    if (line === '') continue;
    const space = piece.slice(word.length);
    line += space;
    gap = space === '' ? 0 : measure(space);
  }
  return [...lines, line.trimEnd()];
}

/** What a line may not break inside of: words with what stands right after them, to the next space or dash. */
function piecesOf(text: string): readonly string[] {
  const pieces = text.match(PIECE) ?? [];
  const isPlain = !DASH.test(text) && !UNSPACED.test(text);
  return isPlain ? pieces : pieces.flatMap((piece) => piece.split(AFTER_DASH)).flatMap(segmentsOf);
}

/** Where a line may end; a no-break space is no such place. */
const SPACES = ' \\t\\u2002-\\u2006\\u2008-\\u200a\\u200b\\u3000';
/** A word and the spaces behind it. */
const PIECE = new RegExp(`[^${SPACES}]+[${SPACES}]*|[${SPACES}]+`, 'gu');
const DASH = /[-–—]/;
/** A dash between letters. */
const AFTER_DASH = /(?<=[\p{L}\p{N}][-–—])(?=[\p{L}\p{N}])/u;
/** Scripts that break between words without a space. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function segmentsOf(piece: string): string[] {
  if (!UNSPACED.test(piece)) return [piece];
  return Array.from(words.segment(piece), ({ segment }) => segment);
}

function cut(piece: string, width: number, measure: Measure): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of characters.segment(piece)) {
    if (part !== '' && measure(part + segment) > width) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

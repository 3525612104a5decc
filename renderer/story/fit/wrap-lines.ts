/** Width of a run of text, in the unit of the column's. */
export type Measure = (text: string) => number;

const words = new Intl.Segmenter(undefined, { granularity: 'word' });
const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * The lines that a text takes in a column, broken between words as a browser does, and inside a word
 * only where it is wider than the column alone. Together the lines are the text, without the spaces
 * at their ends.
 */
export function wrapLines(text: string, width: number, measure: Measure): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text)) {
    if (line !== '' && measure((line + piece).trimEnd()) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    for (const part of fits(piece, width, measure) ? [piece] : cut(piece, width, measure)) {
      if (line !== '' && measure((line + part).trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
      }
      line += line === '' ? part.trimStart() : part;
    }
  }
  if (line.trimEnd() !== '') lines.push(line.trimEnd());
  return lines;
}

/** What a line may not break inside of: words with what stands right after them, to the next space or dash. */
function piecesOf(text: string): string[] {
  return text
    .split(BREAKS)
    .flatMap((piece) => (UNSPACED.test(piece) ? segmentsOf(piece) : [piece]));
}

/** After spaces, and after dashes between letters. */
const BREAKS = /(?<=\s)(?=\S)|(?<=[\p{L}\p{N}][-–—])(?=[\p{L}\p{N}])/u;
/** Scripts that break between words without a space. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

function segmentsOf(piece: string): string[] {
  return Array.from(words.segment(piece), ({ segment }) => segment);
}

function fits(piece: string, width: number, measure: Measure): boolean {
  return measure(piece.trimEnd()) <= width;
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

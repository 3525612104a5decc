import { UNSPACED } from '../unspaced-scripts';

/** A letter, digit or mark of a script that parts its words by spaces. */
const SPACED = `(?![${UNSPACED}])[\\p{L}\\p{N}\\p{M}\\p{Pc}]`;
/** A place that is not inside a word of such a script. */
const EDGE = `(?:(?<!${SPACED})|(?!${SPACED}))`;

/** The expression, to fit only where no word goes on before or after it. An apostrophe parts words. */
export function asWholeWord(source: string): string {
  return `${EDGE}(?:${source})${EDGE}`;
}

const ENDS_UNSPACED = new RegExp(`[${UNSPACED}]\\p{M}*$`, 'u');
const BEGINS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
/** A sentence or so: segmenting more slows down with the square of its length. */
const WINDOW = 100;

let segmenter: Intl.Segmenter | undefined;

/**
 * Whether this place is inside a word of a script without spaces, as the language's own dictionary
 * has it: whole words of those cannot be told by the characters beside them.
 */
export function partsUnspacedWord(text: string, at: number): boolean {
  const from = Math.max(0, at - WINDOW);
  const before = text.slice(from, at);
  const after = text.slice(at, at + WINDOW);
  if (!ENDS_UNSPACED.test(before) || !BEGINS_UNSPACED.test(after)) return false;
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return segmenter.segment(before + after).containing(before.length)?.index !== before.length;
}

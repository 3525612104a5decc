import { foldForSearch } from '../fold';

/** Scripts written without spaces: each character is a word of its own, and a word is a phrase. */
const UNSPACED =
  '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}\\p{Script=Tibetan}ー';
const WORD = `[\\p{L}\\p{N}\\p{M}\\p{Co}]`;
/** A symbol of such a script is no word: the index would not take it for one. */
const UNSPACED_CHARACTER = new RegExp(`(?=${WORD})[${UNSPACED}]\\p{M}*`, 'gu');
const WORDS = new RegExp(`${UNSPACED_CHARACTER.source}|(?:(?![${UNSPACED}])${WORD})+`, 'gu');
/** The first of those scripts. */
const UNSPACED_FROM = /[\u0e00-\uffff]/;

/** A word of a text: where it stands, in UTF-16 units, and how it is compared. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

/** The words of a text as search sees them, folded by `foldForSearch`. */
export function wordsOf(text: string): Word[] {
  const words = Array.from(text.matchAll(WORDS), ({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    folded: foldForSearch(word),
  }));
  // Nothing is left of an accent that stands alone.
  return words.filter(({ folded }) => folded !== '');
}

/** A text as the index takes it: folded, and a space between words where the script has none. */
export function textForIndex(text: string): string {
  const folded = foldForSearch(text);
  if (!UNSPACED_FROM.test(folded)) return folded;
  return folded.replace(UNSPACED_CHARACTER, ' $& ');
}

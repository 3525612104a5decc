import { foldForSearch } from '../fold';
import { mayBeUnspaced, UNSPACED } from '../unspaced-scripts';

const WORD = `[\\p{L}\\p{N}\\p{M}\\p{Co}]`;
/**
 * Of scripts without spaces each character is a word of its own, and a word is a phrase. A symbol of
 * such a script is no word: the index would not take it for one.
 */
const UNSPACED_CHARACTER = new RegExp(`(?=${WORD})[${UNSPACED}]\\p{M}*`, 'gu');
const WORDS = new RegExp(`${UNSPACED_CHARACTER.source}|(?:(?![${UNSPACED}])${WORD})+`, 'gu');
/** The same for a text that has nothing of those scripts, in half the time. */
const SPACED_WORDS = new RegExp(`${WORD}+`, 'gu');

/** A word of a text: where it stands, in UTF-16 units, and how it is compared. */
export interface Word {
  start: number;
  end: number;
  folded: string;
}

/** The words of a text as search sees them, folded by `foldForSearch`. */
export function wordsOf(text: string): Word[] {
  return [...eachWord(text)];
}

/**
 * A text with its words, each made when it is first asked for, and kept: an excerpt seldom needs them
 * all, and needs the same again with the next letter typed.
 */
export class TextWithWords {
  private readonly made: Word[] = [];
  private readonly rest: Iterator<Word>;

  constructor(readonly text: string) {
    this.rest = eachWord(text);
  }

  /** @param index counted from 0. */
  at(index: number): Word | undefined {
    while (this.made.length <= index) {
      const next = this.rest.next();
      if (next.done === true) return undefined;
      this.made.push(next.value);
    }
    return this.made[index];
  }
}

function* eachWord(text: string): Generator<Word, void> {
  const pattern = mayBeUnspaced(text) ? WORDS : SPACED_WORDS;
  for (const { 0: word, index } of text.matchAll(pattern)) {
    const folded = foldForSearch(word);
    // Nothing is left of an accent that stands alone.
    if (folded !== '') yield { start: index, end: index + word.length, folded };
  }
}

/** A text as the index takes it: folded, and a space between words where the script has none. */
export function textForIndex(text: string): string {
  const folded = foldForSearch(text);
  if (!mayBeUnspaced(folded)) return folded;
  return folded.replace(UNSPACED_CHARACTER, ' $& ');
}

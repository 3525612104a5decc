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

/** Words of a text by their number, counted from 0; undefined behind the last. */
export interface NumberedWords {
  at(index: number): Word | undefined;
}

/** Each is made when it is first asked for: an excerpt needs few. */
function numbered(words: Iterator<Word>): NumberedWords {
  const made: Word[] = [];
  return {
    at(index) {
      while (made.length <= index) {
        const next = words.next();
        if (next.done === true) return undefined;
        made.push(next.value);
      }
      return made[index];
    },
  };
}

/** Latin, Greek and Cyrillic letters and punctuation: each is folded to one, whatever stands beside it. */
const LETTER_BY_LETTER = /^[\s -\u02ff\u0370-\u0482\u048a-\u0590\u2000-\u20cf]*$/;

/**
 * A text that is looked through again and again: where in it a word can be is found at once, as long as
 * its letters can be compared one by one.
 */
export class LookedThrough {
  /** As long as the text, letter by letter; null where that cannot be had, undefined before it is made. */
  private known: string | null | undefined;

  constructor(readonly text: string) {}

  /**
   * The words from each place on where one begins so, in order; from every word on where only looking
   * can tell.
   *
   * @param beginnings folded, none of them empty.
   */
  *wordsBeginning(beginnings: readonly string[]): Generator<NumberedWords, void> {
    const { folded } = this;
    if (folded !== null) {
      for (const place of placesOf(folded, beginnings)) yield this.wordsFrom(place);
      return;
    }
    const all = this.wordsFrom(0);
    for (let number = 0; all.at(number) !== undefined; number += 1) {
      yield { at: (index) => all.at(number + index) };
    }
  }

  /** The words from this place on, in UTF-16 units, which is the beginning or no letter of a word. */
  wordsFrom(place: number): NumberedWords {
    const { folded, text } = this;
    return numbered(folded === null ? eachWord(text, place) : eachFoldedWord(folded, place));
  }

  private get folded(): string | null {
    if (this.known !== undefined) return this.known;
    const folded = LETTER_BY_LETTER.test(this.text) ? foldForSearch(this.text) : null;
    this.known = folded?.length === this.text.length ? folded : null;
    return this.known;
  }
}

/** Where words that begin so are in a text of spaced words, in order. */
function* placesOf(text: string, beginnings: readonly string[]): Generator<number, void> {
  const next = beginnings.map((beginning) => wordAt(text, beginning, 0));
  for (;;) {
    const place = Math.min(...next);
    if (place === Infinity) return;
    yield place;
    for (const [at, beginning] of beginnings.entries()) {
      if (next[at] === place) next[at] = wordAt(text, beginning, place + 1);
    }
  }
}

/** Where the next word that begins so is; Infinity where there is none. */
function wordAt(text: string, beginning: string, from: number): number {
  let at = text.indexOf(beginning, from);
  while (at > 0 && isOfAWord(text.charCodeAt(at - 1))) at = text.indexOf(beginning, at + 1);
  return at === -1 ? Infinity : at;
}

/** As `eachWord`, of a text that was folded letter by letter, in a fraction of the time. */
function* eachFoldedWord(folded: string, from: number): Generator<Word, void> {
  let at = from;
  for (;;) {
    while (at < folded.length && !isOfAWord(folded.charCodeAt(at))) at += 1;
    if (at === folded.length) return;
    const start = at;
    while (at < folded.length && isOfAWord(folded.charCodeAt(at))) at += 1;
    yield { start, end: at, folded: folded.slice(start, at) };
  }
}

const ONE_OF_A_WORD = new RegExp(`^${WORD}$`, 'u');
/** By character code; undefined where nobody asked yet. */
const ofAWord: boolean[] = [];

function isOfAWord(code: number): boolean {
  return (ofAWord[code] ??= ONE_OF_A_WORD.test(String.fromCharCode(code)));
}

function* eachWord(text: string, from = 0): Generator<Word, void> {
  const pattern = mayBeUnspaced(text) ? WORDS : SPACED_WORDS;
  for (const { 0: word, index } of text.slice(from).matchAll(pattern)) {
    const folded = foldForSearch(word);
    // Nothing is left of an accent that stands alone.
    if (folded !== '') yield { start: from + index, end: from + index + word.length, folded };
  }
}

/** A text as the index takes it: folded, and a space between words where the script has none. */
export function textForIndex(text: string): string {
  const folded = foldForSearch(text);
  if (!mayBeUnspaced(folded)) return folded;
  return folded.replace(UNSPACED_CHARACTER, ' $& ');
}

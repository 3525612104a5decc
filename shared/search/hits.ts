import type { SearchQuery, SearchTerm, TextColumn } from './query';
import { type LookedThrough, type NumberedWords, wordsOf } from './words';

/** A stretch of text, and whether it is what was looked for. */
export interface Stretch {
  /** Where it begins, in UTF-16 units. */
  start: number;
  text: string;
  isHit: boolean;
}

/** Words around the first hit that an excerpt shows. */
const EXCERPT_WORDS = 32;
const WORDS_BEFORE = 8;
/** Enough for so many words, and little enough to be looked through for nothing. */
const CHARACTERS_BEFORE = 160;
/** A word on every line of a long story needs no weighing of all its places. */
const MOST_PLACES = 200;

/**
 * The text in stretches, those that `query` looks for marked. All of it comes back, in order.
 *
 * @param column which part of a story this is; null when it may be any.
 */
export function markHits(text: string, query: SearchQuery, column: TextColumn | null): Stretch[] {
  const stretches: Stretch[] = [];
  let done = 0;
  for (const { start, end } of hitsIn(wordsOf(text), wantedTerms(query, column))) {
    if (start > done) stretches.push({ start: done, text: text.slice(done, start), isHit: false });
    stretches.push({ start, text: text.slice(start, end), isHit: true });
    done = end;
  }
  if (done < text.length) stretches.push({ start: done, text: text.slice(done), isHit: false });
  return stretches;
}

/**
 * Some words around the place of a text that has most of what `query` looks for, an ellipsis where
 * it was cut; empty where nothing of it is in the text.
 */
export function excerpt(whole: LookedThrough, query: SearchQuery, column: TextColumn): string {
  const wanted = wantedTerms(query, column);
  const place = whole.firstPlace(wanted.map(({ words: [word = ''] }) => word));
  if (place === null) return '';
  const { text } = whole;
  const skipped = skippable(text, place);
  const words = whole.wordsFrom(skipped);
  const first = bestHit(hitsIn(words, wanted), wanted.length);
  if (first === null) return '';
  const from = Math.max(0, first - WORDS_BEFORE);
  const isToTheEnd = words.at(from + EXCERPT_WORDS) === undefined;
  const isFromTheStart = skipped + from === 0;
  const start = isFromTheStart ? 0 : (words.at(from)?.start ?? 0);
  const end = isToTheEnd ? text.length : (words.at(from + EXCERPT_WORDS - 1)?.end ?? text.length);
  const cut = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  return `${isFromTheStart ? '' : '… '}${cut}${isToTheEnd ? '' : ' …'}`;
}

/** How much of a text need not be looked through for an excerpt around what is at `place` or after it. */
function skippable(text: string, place: number): number {
  if (place <= CHARACTERS_BEFORE) return 0;
  const space = text.indexOf(' ', place - CHARACTERS_BEFORE);
  return space === -1 || space > place ? 0 : space;
}

/** What is looked for in this part of a story; in any part where that is null. */
function wantedTerms({ terms }: SearchQuery, column: TextColumn | null): SearchTerm[] {
  return terms.filter(
    (term) =>
      !term.isExcluded && (term.column === null || column === null || term.column === column),
  );
}

interface Hit {
  start: number;
  end: number;
  /** Number of its first word. */
  word: number;
  term: SearchTerm;
}

/** Where the text has what is looked for, in order, without overlaps. */
function* hitsIn(words: NumberedWords, wanted: readonly SearchTerm[]): Generator<Hit, void> {
  for (let word = 0, first = words.at(0); first !== undefined; first = words.at(word)) {
    const { start } = first;
    const term = wanted.find((candidate) => fits(words, word, candidate));
    const length = term?.words.length ?? 1;
    if (term !== undefined) yield { start, end: words.at(word + length - 1)?.end ?? 0, word, term };
    word += length;
  }
}

function fits(words: NumberedWords, at: number, { words: wanted, isPrefix }: SearchTerm) {
  return wanted.every((word, index) => {
    const there = words.at(at + index)?.folded;
    const mayGoOn = isPrefix && index === wanted.length - 1;
    return mayGoOn ? there?.startsWith(word) === true : there === word;
  });
}

/**
 * Number of the word at which an excerpt has the most different terms; the first of the best. The
 * first that has all of them ends the search.
 */
function bestHit(hits: Iterable<Hit>, terms: number): number | null {
  const places: { word: number; inSight: Set<SearchTerm> }[] = [];
  for (const { word, term } of hits) {
    if (places.length < MOST_PLACES) places.push({ word, inSight: new Set() });
    for (const place of places) {
      if (word >= place.word + EXCERPT_WORDS) continue;
      place.inSight.add(term);
      if (place.inSight.size === terms) return place.word;
    }
  }
  const most = Math.max(...places.map(({ inSight }) => inSight.size));
  return places.find(({ inSight }) => inSight.size === most)?.word ?? null;
}

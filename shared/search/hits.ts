import type { SearchQuery, SearchTerm, TextColumn } from './query';
import { LookedThrough, type NumberedWords } from './words';

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
/** About as many characters as an excerpt has: what is nearer is seen together. */
const IN_SIGHT_CHARACTERS = 200;
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
  for (const { start, end } of hitsIn(new LookedThrough(text), wantedTerms(query, column))) {
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
  const hit = bestHit(hitsIn(whole, wanted), wanted.length);
  if (hit === null) return '';
  const { text } = whole;
  const skipped = skippable(text, hit);
  const words = whole.wordsFrom(skipped);
  const from = Math.max(0, numberOfWordAt(words, hit) - WORDS_BEFORE);
  const isToTheEnd = words.at(from + EXCERPT_WORDS) === undefined;
  const isFromTheStart = skipped + from === 0;
  const start = isFromTheStart ? 0 : (words.at(from)?.start ?? 0);
  const end = isToTheEnd ? text.length : (words.at(from + EXCERPT_WORDS - 1)?.end ?? text.length);
  const cut = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  return `${isFromTheStart ? '' : '… '}${cut}${isToTheEnd ? '' : ' …'}`;
}

function numberOfWordAt(words: NumberedWords, place: number): number {
  let number = 0;
  while ((words.at(number)?.start ?? place) < place) number += 1;
  return number;
}

/** How much of a text need not be looked through for an excerpt around what is at `place`. */
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
  term: SearchTerm;
}

/** Where the text has what is looked for, in order, without overlaps. */
function* hitsIn(whole: LookedThrough, wanted: readonly SearchTerm[]): Generator<Hit, void> {
  let done = 0;
  for (const words of whole.wordsBeginning(wanted.flatMap(firstWord))) {
    const start = words.at(0)?.start ?? 0;
    if (start < done) continue;
    const term = wanted.find((candidate) => fits(words, candidate));
    if (term === undefined) continue;
    done = words.at(term.words.length - 1)?.end ?? start;
    yield { start, end: done, term };
  }
}

function firstWord({ words }: SearchTerm): readonly string[] {
  return words.slice(0, 1);
}

function fits(words: NumberedWords, { words: wanted, isPrefix }: SearchTerm) {
  return wanted.every((word, index) => {
    const there = words.at(index)?.folded;
    const mayGoOn = isPrefix && index === wanted.length - 1;
    return mayGoOn ? there?.startsWith(word) === true : there === word;
  });
}

/**
 * Where the hit is from which on an excerpt has the most different terms; the first of the best. The
 * first that has all of them ends the search.
 */
function bestHit(hits: Iterable<Hit>, terms: number): number | null {
  const places: { start: number; inSight: Set<SearchTerm> }[] = [];
  for (const { start, term } of hits) {
    if (places.length < MOST_PLACES) places.push({ start, inSight: new Set() });
    for (const place of places) {
      if (start >= place.start + IN_SIGHT_CHARACTERS) continue;
      place.inSight.add(term);
      if (place.inSight.size === terms) return place.start;
    }
  }
  const most = Math.max(...places.map(({ inSight }) => inSight.size));
  return places.find(({ inSight }) => inSight.size === most)?.start ?? null;
}

import type { SearchQuery, SearchTerm, TextColumn } from './query';
import { wordsOf, type Word } from './words';

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
  for (const { start, end } of hitsIn(wordsOf(text), query, column)) {
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
export function excerpt(text: string, query: SearchQuery, column: TextColumn): string {
  const words = wordsOf(text);
  const first = bestHit(words, hitsIn(words, query, column));
  if (first === null) return '';
  const from = Math.max(0, first - WORDS_BEFORE);
  const to = Math.min(words.length, from + EXCERPT_WORDS);
  const start = from === 0 ? 0 : (words[from]?.start ?? 0);
  const end = to === words.length ? text.length : (words[to - 1]?.end ?? text.length);
  const cut = text.slice(start, end).replaceAll(/\s+/g, ' ').trim();
  return `${from === 0 ? '' : '… '}${cut}${to === words.length ? '' : ' …'}`;
}

interface Hit {
  start: number;
  end: number;
  /** Number of its first word. */
  word: number;
  term: SearchTerm;
}

/** Where the text has what is looked for, in order, without overlaps. */
function hitsIn(words: readonly Word[], { terms }: SearchQuery, column: TextColumn | null): Hit[] {
  const wanted = terms.filter(
    (term) =>
      !term.isExcluded && (term.column === null || column === null || term.column === column),
  );
  const hits: Hit[] = [];
  for (let word = 0; word < words.length; word += 1) {
    const term = wanted.find((candidate) => fits(words, word, candidate));
    if (term === undefined) continue;
    const last = words[word + term.words.length - 1];
    hits.push({ start: words[word]?.start ?? 0, end: last?.end ?? 0, word, term });
    word += term.words.length - 1;
  }
  return hits;
}

function fits(words: readonly Word[], at: number, { words: wanted, isPrefix }: SearchTerm) {
  return wanted.every((word, index) => {
    const there = words[at + index]?.folded;
    const mayGoOn = isPrefix && index === wanted.length - 1;
    return mayGoOn ? there?.startsWith(word) === true : there === word;
  });
}

/** Number of the word at which an excerpt has the most different terms; the first of the best. */
function bestHit(words: readonly Word[], hits: readonly Hit[]): number | null {
  let best: { word: number; terms: number } | null = null;
  for (const { word } of hits.slice(0, MOST_PLACES)) {
    const inSight = hits.filter((hit) => hit.word >= word && hit.word < word + EXCERPT_WORDS);
    const terms = new Set(inSight.map(({ term }) => term)).size;
    if (best === null || terms > best.terms) best = { word, terms };
  }
  return best === null || words.length === 0 ? null : best.word;
}

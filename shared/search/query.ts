import { foldForSearch } from '../fold';
import { EVER, inAll, isDateField, periodOf, wholeDate, type Period } from './dates';
import { wordsOf } from './words';

/** Parts of a story that words can be looked for in, by what a person types before the colon. */
const TEXT_FIELDS = {
  headline: 'headline',
  standfirst: 'standfirst',
  body: 'body',
  caption: 'captions',
  captions: 'captions',
  slug: 'slug',
  author: 'byline',
  byline: 'byline',
  by: 'byline',
  kicker: 'kicker',
} as const;
/** Parts of a story that are searched; `other` are the fields that no name before a colon leads to. */
export type TextColumn = (typeof TEXT_FIELDS)[keyof typeof TEXT_FIELDS] | 'other';

const FACETS = ['section', 'state', 'kind'] as const;
export type Facet = (typeof FACETS)[number];

/** Words that must follow one another somewhere in a story, or must not. */
export interface SearchTerm {
  /** Folded, at least one. */
  words: readonly string[];
  /** Whether the last word may go on. */
  isPrefix: boolean;
  /** Null for anywhere. */
  column: TextColumn | null;
  isExcluded: boolean;
}

/** What a story's section, state or kind must begin with, folded, or must not. */
export interface FacetTerm {
  facet: Facet;
  value: string;
  isExcluded: boolean;
}

export interface SearchQuery {
  terms: readonly SearchTerm[];
  facets: readonly FacetTerm[];
  /** When readers saw the story first, or else when it was begun. */
  shown: Period;
  /** What was not taken as it may be meant. */
  misread: readonly Misread[];
}

/** A piece of a search that finds nothing by itself, or not what it says. */
export interface Misread {
  /**
   * `no-value`: nothing follows the colon. `no-date`: what follows is none, or not yet. `kept-date`: a date
   * cannot be left out. `no-field`: looked for as words. `no-words`: there is no letter or figure in it.
   */
  why: 'no-value' | 'no-date' | 'kept-date' | 'no-field' | 'no-words';
  /** As it was typed. */
  typed: string;
  /** What stands before the colon; empty for `no-words`. */
  field: string;
}

/** More would help nobody, and the index takes no expression of any depth. */
const MOST_TERMS = 32;
/** A single letter is the beginning of a tenth of all words: it waits for the next one. */
const SHORTEST_PREFIX = 2;
/** `-`, `field:`, then a phrase, whose second quote may still be missing, or a word. */
const PIECE = /(?<minus>-)?(?:(?<field>[a-z]+):)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/giu;

/**
 * What a person typed, as a question to the index. Any text is one; what in it asks for nothing is told in
 * `misread`, and the rest asks all the same.
 *
 * - `flood bridge`: both words. The last one may go on, for it is still being typed; `floo*` always may.
 * - `"human wave"`: these words in this order.
 * - `author:kim headline:"human wave"`: in this part of the story (headline, standfirst, body,
 *   caption, slug, author, kicker).
 * - `section:world state:draft kind:video`: stories of this section, state or kind.
 * - `date:2026-11 after:2026-11-10 before:2026-12`: shown in that year, month or day, from then on, or
 *   before; of a date that is not whole yet, the year or month before.
 * - `-sport -section:sport`: not.
 *
 * Case and accents do not matter. Words of scripts without spaces are found inside other words.
 */
export function parseSearch(text: string): SearchQuery {
  const terms: OpenTerm[] = [];
  const facets: FacetTerm[] = [];
  const periods: Period[] = [];
  const misread: Misread[] = [];
  for (const match of text.matchAll(PIECE)) {
    const piece = readPiece(match);
    const { facet, period, term } = meaningOf(piece);
    if (facet) facets.push(facet);
    if (period) periods.push(period);
    if (term) terms.push(term);
    const why = whyMisread(piece, facet ?? period ?? term);
    if (why !== null) misread.push({ why, typed: match[0], field: piece.name });
  }
  const query = {
    terms: withLastOpen(terms.slice(0, MOST_TERMS)),
    facets: facets.slice(0, MOST_TERMS),
    shown: inAll(periods),
  };
  // Beside words that are looked for, a dash or a bracket is what it is in any sentence.
  const told = isNothing(query) ? misread : misread.filter(({ why }) => why !== 'no-words');
  return { ...query, misread: told };
}

/** Whether a search was typed of which nothing says what to look for: that is no wish for all stories. */
export function asksNothing(query: SearchQuery): boolean {
  return query.misread.length > 0 && isNothing(query);
}

function isNothing({ terms, facets, shown }: Omit<SearchQuery, 'misread'>): boolean {
  const isEver = shown.from === EVER.from && shown.until === EVER.until;
  return terms.length === 0 && facets.length === 0 && isEver;
}

/** What a piece asks for: one of these, or nothing. */
interface Meaning {
  facet?: FacetTerm;
  period?: Period;
  term?: OpenTerm;
}

function meaningOf(piece: Piece): Meaning {
  const { field, value, isExcluded } = piece;
  if (isFacet(field)) {
    const folded = foldForSearch(value.trim());
    return folded === '' ? {} : { facet: { facet: field, value: folded, isExcluded } };
  }
  if (isDateField(field)) {
    const period = isExcluded ? null : periodOf(field, wholeDate(value));
    return period === null ? {} : { period };
  }
  const term = textTerm(piece);
  return term === null ? {} : { term };
}

/** @param meaning what the piece asks for; undefined for nothing */
function whyMisread(
  { field, name, value, isExcluded }: Piece,
  meaning: object | undefined,
): Misread['why'] | null {
  if (field === '' && meaning === undefined) return 'no-words';
  // What stands before two slashes is the beginning of an address.
  if (field === '') return name === '' || value.includes('://') ? null : 'no-field';
  if (!isDateField(field)) return meaning === undefined ? 'no-value' : null;
  if (value === '') return 'no-value';
  if (periodOf(field, value) === null) return 'no-date';
  return isExcluded ? 'kept-date' : null;
}

/** The last word that is wanted may still be being typed. */
function withLastOpen(terms: readonly OpenTerm[]): SearchTerm[] {
  const last = terms.findLastIndex(({ isExcluded }) => !isExcluded);
  return terms.map(({ mayGoOn, ...term }, at) =>
    at === last && mayGoOn ? { ...term, isPrefix: true } : term,
  );
}

/** Whether there are words to look for, and so an order by how well they fit. */
export function hasWords({ terms }: SearchQuery): boolean {
  return terms.some(({ isExcluded }) => !isExcluded);
}

/** A term, and whether it is a prefix when it is the last. */
type OpenTerm = SearchTerm & { mayGoOn: boolean };

interface Piece {
  /** Empty where the story is looked through as a whole. */
  field: string;
  /** What stands before the colon, whether there is such a field or not. */
  name: string;
  value: string;
  isPhrase: boolean;
  isExcluded: boolean;
}

function readPiece({ groups = {} }: RegExpMatchArray): Piece {
  const { minus, field: before = '', phrase, word = '' } = groups;
  const common = { isPhrase: phrase !== undefined, isExcluded: minus !== undefined };
  const value = phrase ?? word;
  if (before === '') {
    // Its value is still to be typed.
    const name = word.endsWith(':') ? word.slice(0, -1).toLowerCase() : '';
    return isField(name)
      ? { ...common, field: name, name, value: '' }
      : { ...common, field: '', name: '', value };
  }
  const name = before.toLowerCase();
  return isField(name)
    ? { ...common, field: name, name, value }
    : { ...common, field: '', name, value: `${before}:${value}`, isPhrase: true };
}

function textTerm({ field, value, isPhrase, isExcluded }: Piece): OpenTerm | null {
  const words = wordsOf(value).map(({ folded }) => folded);
  const last = words.at(-1);
  if (last === undefined) return null;
  return {
    words,
    isPrefix: value.endsWith('*'),
    mayGoOn: !isPhrase && (last.length >= SHORTEST_PREFIX || /[^ -~]/.test(last)),
    column: isTextField(field) ? TEXT_FIELDS[field] : null,
    isExcluded,
  };
}

function isField(name: string): boolean {
  return isFacet(name) || isDateField(name) || isTextField(name);
}

function isTextField(name: string): name is keyof typeof TEXT_FIELDS {
  return Object.hasOwn(TEXT_FIELDS, name);
}

function isFacet(field: string): field is Facet {
  return FACETS.some((facet) => facet === field);
}

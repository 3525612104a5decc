import { foldForSearch } from '../fold';
import { inAll, isDateField, periodOf, type Period } from './dates';
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
}

/** More would help nobody, and the index takes no expression of any depth. */
const MOST_TERMS = 32;
/** A single letter is the beginning of a tenth of all words: it waits for the next one. */
const SHORTEST_PREFIX = 2;
/** `-`, `field:`, then a phrase, whose second quote may still be missing, or a word. */
const PIECE = /(?<minus>-)?(?:(?<field>[a-z]+):)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/giu;

/**
 * What a person typed, as a question to the index. Any text is one; there are no mistakes to make.
 *
 * - `flood bridge`: both words. The last one may go on, for it is still being typed; `floo*` always may.
 * - `"human wave"`: these words in this order.
 * - `author:kim headline:"human wave"`: in this part of the story (headline, standfirst, body,
 *   caption, slug, author, kicker).
 * - `section:world state:draft kind:video`: stories of this section, state or kind.
 * - `date:2026-11 after:2026-11-10 before:2026-12`: shown in that year, month or day, from then on, or
 *   before; dates that are not whole yet are left out.
 * - `-sport -section:sport`: not.
 *
 * Case and accents do not matter. Words of scripts without spaces are found inside other words.
 */
export function parseSearch(text: string): SearchQuery {
  const terms: OpenTerm[] = [];
  const facets: FacetTerm[] = [];
  const periods: Period[] = [];
  for (const match of text.matchAll(PIECE)) {
    const piece = readPiece(match);
    if (isFacet(piece.field)) {
      const value = foldForSearch(piece.value.trim());
      if (value !== '') facets.push({ facet: piece.field, value, isExcluded: piece.isExcluded });
      continue;
    }
    if (isDateField(piece.field)) {
      const period = periodOf(piece.field, piece.value);
      if (period !== null && !piece.isExcluded) periods.push(period);
      continue;
    }
    const term = textTerm(piece);
    if (term !== null) terms.push(term);
  }
  return {
    terms: withLastOpen(terms.slice(0, MOST_TERMS)),
    facets: facets.slice(0, MOST_TERMS),
    shown: inAll(periods),
  };
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
  field: string;
  value: string;
  isPhrase: boolean;
  isExcluded: boolean;
}

function readPiece({ groups = {} }: RegExpMatchArray): Piece {
  const { minus, field = '', phrase, word = '' } = groups;
  const isExcluded = minus !== undefined;
  const name = field.toLowerCase();
  const value = phrase ?? word;
  if (field === '') {
    // Its value is still to be typed.
    const isUnfinished = word.endsWith(':') && isField(word.slice(0, -1).toLowerCase());
    return { field, value: isUnfinished ? '' : value, isPhrase: phrase !== undefined, isExcluded };
  }
  return isField(name)
    ? { field: name, value, isPhrase: phrase !== undefined, isExcluded }
    : { field: '', value: `${field}:${value}`, isPhrase: true, isExcluded };
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

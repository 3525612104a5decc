import type { AsideReason, HeadingLevel } from './blocks';
import { BLOCK, LISTS, PARAGRAPH_SCOPE } from './html-elements';
import type { Place } from './html-lines';
import { type Attributes, keptAddress, styleOf } from './html-style';
import type { Marks } from './html-words';

/** Elements whose end tag pages leave out, and the position of the innermost open one, or -1. */
type OptionalEnds = Readonly<Record<'p' | 'li' | 'term' | 'cell' | 'row', number>>;

/** What holds for words at one point of a page: an open element with all it inherits. */
export interface Scope {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly href: string | null;
  readonly marks: Marks;
  readonly hidden: boolean;
  readonly aside: AsideReason | null;
  readonly wordList: string | null;
  readonly wordMarker: boolean;
  readonly preformatted: boolean;
  readonly place: Place;
  readonly list: { readonly id: string; readonly ordered: boolean } | null;
  /** Position of the picture or formula this is part of, or -1. */
  readonly foreign: number;
  readonly ends: OptionalEnds;
}

const NO_ENDS: OptionalEnds = { p: -1, li: -1, term: -1, cell: -1, row: -1 };

export const OUTSIDE: Scope = {
  bold: false,
  italic: false,
  href: null,
  marks: [],
  hidden: false,
  aside: null,
  wordList: null,
  wordMarker: false,
  preformatted: false,
  place: { heading: null, caption: false, quote: null, item: null },
  list: null,
  foreign: -1,
  ends: NO_ENDS,
};

/** The innermost position an opening element ends by standing there, or -1. */
export function endedBy(name: string, { ends }: Scope): number {
  if (name === 'li') return ends.li;
  if (name === 'dt' || name === 'dd') return ends.term;
  if (name === 'td' || name === 'th') return ends.cell;
  if (name === 'tr' || name === 'tbody' || name === 'tfoot') return ends.row;
  return BLOCK.has(name) ? ends.p : -1;
}

/** Numbers for what must be told apart: quotes, lists, items. */
export interface Numbering {
  /** A number that was not given before. */
  nextId(): number;
  /** Name of a new list whose first item has this number. */
  openList(start: number): string;
  /** Number of the next item of a list. */
  nextItem(list: string): number;
}

/** Chromium, too, nests no deeper than this (`kMaximumHTMLParserDOMTreeDepth`). */
const DEEPEST = 512;

/** The scope of an element opening at `position` inside `outer`; `outer` itself if nothing changes. */
export function innerScope(
  name: string,
  attributes: Attributes,
  outer: Scope,
  position: number,
  numbering: Numbering,
): Scope {
  const style = styleOf(name, attributes);
  const nests = position < DEEPEST;
  const place = nests ? placeOf(name, outer, numbering) : outer.place;
  // A heading is bold by itself.
  const bold = place.heading === null && (style.bold ?? outer.bold);
  const italic = style.italic ?? outer.italic;
  const href = name === 'a' ? keptAddress(attributes.get('href')) : outer.href;
  const sameMarks = bold === outer.bold && italic === outer.italic && href === outer.href;
  // Written out: this runs for each tag, and spreading objects takes ten times as long.
  const inner: Scope = {
    bold,
    italic,
    href,
    marks: sameMarks ? outer.marks : marksOf(bold, italic, href),
    hidden: outer.hidden || style.hidden,
    aside: outer.aside ?? style.aside ?? null,
    wordList: style.wordList ?? outer.wordList,
    wordMarker: outer.wordMarker || style.wordMarker,
    preformatted: outer.preformatted || PREFORMATTED.has(name),
    place,
    list: nests && LISTS.has(name) ? listOf(name, attributes, numbering) : outer.list,
    foreign: outer.foreign === -1 && FOREIGN.has(name) ? position : outer.foreign,
    ends: nests ? endsOf(name, outer.ends, position) : outer.ends,
  };
  return SCOPE_KEYS.every((key) => inner[key] === outer[key]) ? outer : inner;
}

const SCOPE_KEYS = Object.keys(OUTSIDE) as readonly (keyof Scope)[];
const PREFORMATTED = new Set(['pre', 'xmp', 'plaintext']);
const FOREIGN = new Set(['svg', 'math']);

function marksOf(bold: boolean, italic: boolean, href: string | null): Marks {
  return [
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    ...(href === null ? [] : [{ type: 'link', attrs: { href } }]),
  ];
}

/** Lists that start outside this are numbered from 1: no article counts so far. */
const LAST_START = 1_000_000;

function listOf(name: string, attributes: Attributes, numbering: Numbering): Scope['list'] {
  const start = Number.parseInt(attributes.get('start') ?? '', 10);
  const sensible = start >= 0 && start <= LAST_START;
  return { id: numbering.openList(sensible ? start : 1), ordered: name === 'ol' };
}

const HEADINGS: Readonly<Record<string, HeadingLevel>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
};

function placeOf(name: string, outer: Scope, numbering: Numbering): Place {
  const { place } = outer;
  const heading = HEADINGS[name];
  if (heading !== undefined) return { ...place, heading };
  if (name === 'figcaption') return { ...place, caption: true };
  if (name === 'blockquote') return { ...place, quote: place.quote ?? numbering.nextId() };
  if (name !== 'li') return place;
  const list = outer.list ?? { id: 'html without list', ordered: false };
  const number = list.ordered ? numbering.nextItem(list.id) : null;
  return {
    ...place,
    item: { id: numbering.nextId(), list: list.id, ordered: list.ordered, number },
  };
}

function endsOf(name: string, outer: OptionalEnds, position: number): OptionalEnds {
  if (name === 'table') return NO_ENDS;
  if (name === 'p') return { ...outer, p: position };
  if (name === 'li') return { ...outer, li: position };
  if (name === 'dt' || name === 'dd') return { ...outer, term: position };
  if (name === 'tr') return { ...outer, row: position };
  if (name === 'td' || name === 'th') return { ...outer, p: -1, cell: position };
  if (LISTS.has(name)) return { ...outer, li: -1 };
  if (name === 'dl') return { ...outer, term: -1 };
  return PARAGRAPH_SCOPE.has(name) ? { ...outer, p: -1 } : outer;
}

import { SPEAKERS } from '../document/attribution';
import type { AsideReason, HeadingLevel } from './blocks';
import { type BoxName, boxOf, partOf } from './html-boxes';
import { BLOCK, LISTS, PARAGRAPH_SCOPE } from './html-elements';
import type { Item, Place, TableCell } from './html-lines';
import { DEEPEST_LIST } from './html-lists';
import { type Attributes, type ElementStyle, keptAddress, type Script } from './html-style';
import { spanOf } from './html-tables';
import type { Marks } from './html-words';

/** Elements whose end tag pages leave out, and the position of the innermost open one, or -1. */
type OptionalEnds = Readonly<Record<'p' | 'li' | 'term' | 'cell' | 'row', number>>;

/** What holds for words at one point of a page: an open element with all it inherits. */
export interface Scope {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly script: Script;
  readonly code: boolean;
  /** Names who said the quote around it. */
  readonly speaker: boolean;
  /** The box around it that is one block, and what its words are in that or in a caption. */
  readonly box: BoxName | null;
  readonly part: string | null;
  readonly href: string | null;
  readonly marks: Marks;
  readonly hidden: boolean;
  readonly aside: AsideReason | null;
  readonly wordList: ElementStyle['wordList'] | null;
  readonly wordListParagraph: boolean;
  readonly wordMarker: boolean;
  readonly preformatted: boolean;
  readonly place: Place;
  readonly list: { readonly id: string; readonly ordered: boolean; readonly level: number } | null;
  /** The innermost table, and its row. */
  readonly table: OpenTable | null;
  /** Position of the picture or formula this is part of, or -1. */
  readonly foreign: number;
  readonly ends: OptionalEnds;
}

interface OpenTable {
  readonly id: number;
  readonly outer: number | null;
  readonly row: number;
}

const NO_ENDS: OptionalEnds = { p: -1, li: -1, term: -1, cell: -1, row: -1 };

export const OUTSIDE: Scope = {
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  script: 'baseline',
  code: false,
  speaker: false,
  box: null,
  part: null,
  href: null,
  marks: [],
  hidden: false,
  aside: null,
  wordList: null,
  wordListParagraph: false,
  wordMarker: false,
  preformatted: false,
  place: {
    heading: null,
    caption: false,
    figure: null,
    quote: null,
    pull: false,
    item: null,
    cell: null,
  },
  list: null,
  table: null,
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
  { attributes, style }: { attributes: Attributes; style: ElementStyle },
  outer: Scope,
  position: number,
  numbering: Numbering,
): Scope {
  const nests = position < DEEPEST;
  const table = nests ? tableIn(name, outer, numbering) : outer.table;
  const place = nests ? placeOf(name, { attributes, outer, table, numbering }) : outer.place;
  // A heading is bold by itself.
  const bold = place.heading === null && (style.bold ?? outer.bold);
  const italic = style.italic ?? outer.italic;
  const underline = style.underline ?? outer.underline;
  const href = name === 'a' ? keptAddress(attributes.get('href')) : outer.href;
  const strike = style.strike ?? outer.strike;
  const script = style.script ?? outer.script;
  const code = style.code ?? outer.code;
  const speaker = outer.speaker || (place.quote !== null && SPEAKERS.has(name));
  const box = outer.box ?? (nests && opensBox(outer) ? boxOf(name, attributes) : null);
  const isNamed = outer.box !== null || place.caption;
  const part = outer.part ?? (isNamed ? partOf(attributes) : null);
  const sameMarks =
    bold === outer.bold &&
    italic === outer.italic &&
    underline === outer.underline &&
    strike === outer.strike &&
    script === outer.script &&
    code === outer.code &&
    speaker === outer.speaker &&
    part === outer.part &&
    href === outer.href;
  // Written out: this runs for each tag, and spreading objects takes ten times as long.
  const inner: Scope = {
    bold,
    italic,
    underline,
    strike,
    script,
    code,
    speaker,
    box,
    part,
    href,
    marks: sameMarks
      ? outer.marks
      : marksOf({ bold, italic, underline, strike, script, code, speaker, part, href }),
    hidden: outer.hidden || style.hidden,
    aside: outer.aside ?? style.aside ?? null,
    wordList: style.wordList ?? outer.wordList,
    wordListParagraph: style.wordListParagraph || outer.wordListParagraph,
    wordMarker: outer.wordMarker || style.wordMarker,
    preformatted: outer.preformatted || PREFORMATTED.has(name),
    place,
    list: nests && LISTS.has(name) ? listOf(name, attributes, outer, numbering) : outer.list,
    table,
    foreign: outer.foreign === -1 && FOREIGN.has(name) ? position : outer.foreign,
    ends: nests ? endsOf(name, outer.ends, position) : outer.ends,
  };
  return SCOPE_KEYS.every((key) => inner[key] === outer[key]) ? outer : inner;
}

/** A box within something else that is one block stays a part of that. */
function opensBox({ hidden, aside, place: { quote, item, cell } }: Scope): boolean {
  return !hidden && aside === null && quote === null && item === null && cell === null;
}

const SCOPE_KEYS = Object.keys(OUTSIDE) as readonly (keyof Scope)[];
const PREFORMATTED = new Set(['pre', 'xmp', 'plaintext']);
const FOREIGN = new Set(['svg', 'math']);

type Marking = Pick<
  Scope,
  'bold' | 'italic' | 'underline' | 'strike' | 'script' | 'code' | 'speaker' | 'part' | 'href'
>;

function marksOf(marking: Marking): Marks {
  const { bold, italic, underline, strike, script, code, speaker, part, href } = marking;
  return [
    ...(bold ? [{ type: 'bold' }] : []),
    ...(italic ? [{ type: 'italic' }] : []),
    // Links are underlined by themselves.
    ...(underline && href === null ? [{ type: 'underline' }] : []),
    ...(strike ? [{ type: 'strike' }] : []),
    ...(script === 'baseline' ? [] : [{ type: script }]),
    ...(code ? [{ type: 'code' }] : []),
    ...(speaker ? [{ type: 'speaker' }] : []),
    ...(part === null ? [] : [{ type: part }]),
    ...(href === null ? [] : [{ type: 'link', attrs: { href } }]),
  ];
}

/** Lists that start outside this are numbered from 1: no article counts so far. */
const LAST_START = 1_000_000;

function listOf(
  name: string,
  attributes: Attributes,
  outer: Scope,
  numbering: Numbering,
): Scope['list'] {
  const start = Number.parseInt(attributes.get('start') ?? '', 10);
  const sensible = start >= 0 && start <= LAST_START;
  return {
    id: numbering.openList(sensible ? start : 1),
    ordered: name === 'ol',
    level: Math.min(DEEPEST_LIST, (outer.list?.level ?? 0) + 1),
  };
}

function tableIn(name: string, { table }: Scope, numbering: Numbering): OpenTable | null {
  if (name === 'table') {
    const id = numbering.nextId();
    return { id, outer: table?.id ?? null, row: id };
  }
  return name === 'tr' && table !== null ? { ...table, row: numbering.nextId() } : table;
}

const HEADINGS: Readonly<Record<string, HeadingLevel>> = {
  h1: 1,
  h2: 2,
  h3: 3,
  h4: 4,
  h5: 5,
  h6: 6,
};

interface Opening {
  readonly attributes: Attributes;
  readonly outer: Scope;
  readonly table: OpenTable | null;
  readonly numbering: Numbering;
}

function placeOf(name: string, { attributes, outer, table, numbering }: Opening): Place {
  const { place } = outer;
  const heading = HEADINGS[name] ?? wordHeading(attributes.get('class'));
  if (heading !== undefined) return { ...place, heading };
  if (name === 'figcaption') return { ...place, caption: true };
  const pull = place.pull || isPullQuote(name, attributes);
  if (name === 'figure') return { ...place, figure: numbering.nextId(), pull };
  if (name === 'blockquote' || (pull && name === 'aside')) {
    return { ...place, quote: place.quote ?? numbering.nextId(), pull };
  }
  if (name === 'li') return { ...place, item: itemOf(outer, numbering) };
  const isCell = (name === 'td' || name === 'th') && table !== null;
  return isCell ? { ...place, cell: cellOf(name, attributes, table, numbering) } : place;
}

const PULL_QUOTES = new Set(['aside', 'blockquote', 'figure']);

/** Our own pages' and WordPress's. */
function isPullQuote(name: string, attributes: Attributes): boolean {
  if (!PULL_QUOTES.has(name)) return false;
  return /(?:^|\s)(?:wp-block-)?pull-?quote(?:\s|$)/.test(attributes.get('class') ?? '');
}

/** Word's levels below six, and on a Mac all but the first three, are classes. */
function wordHeading(className: string | undefined): HeadingLevel | undefined {
  if (className === undefined) return undefined;
  const [, level] = /\bMsoHeading([1-9])\b/.exec(className) ?? [];
  if (level !== undefined) return HEADINGS[`h${Math.min(6, Number(level))}`];
  return /\bMsoTitle\b/.test(className) ? 1 : undefined;
}

function itemOf({ list }: Scope, numbering: Numbering): Item {
  const { id, ordered, level } = list ?? { id: 'html without list', ordered: false, level: 1 };
  const number = ordered ? numbering.nextItem(id) : null;
  return { id: numbering.nextId(), list: id, ordered, number, level, isWords: false };
}

function cellOf(
  name: string,
  attributes: Attributes,
  table: OpenTable,
  numbering: Numbering,
): TableCell {
  return {
    id: numbering.nextId(),
    table: table.id,
    outer: table.outer,
    row: table.row,
    header: name === 'th',
    columns: spanOf(attributes.get('colspan')),
    rows: spanOf(attributes.get('rowspan')),
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

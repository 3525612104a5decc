import type { Edit } from './edits';
import { type HouseForm, isSingle, type Pair } from './house-form';

const QUOTE = /["'“”„‟‘’‚‛«»‹›]/g;
const APOSTROPHE = '’';
/** Marks of direction stand between letters and are not seen. */
const UNSEEN = /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/;
const SPACE = /[\s\u00a0\u202f]/;
const OPENS_BEFORE = /[\s\u00a0\u202f([{¿¡—–\-/“„«‹‘‚"'”’»›]/;
const CLOSES_BEFORE = /[\s\u00a0\u202f)\]}.,;:!?…—–\-/“”’»›«‹‘"'%*]/;
/** Decades, and words that English begins with an apostrophe. */
const DECADE = /^\d\ds?(?![\p{L}\p{N}])/u;
const ELISION =
  /^(?:tis|twas|twere|twill|em|til|cause|bout|round|n|cos|ere|tween)(?![\p{L}\p{N}])/iu;

/** No quotation goes on for longer, and none is nested deeper. */
const FAR = 2_000;
const MOST_OPEN = 16;
const FEET = /^\d['′]\d{1,2}["″]/;

interface Open {
  readonly at: number;
  readonly mark: string;
  readonly pair: Pair;
}

interface SetMark {
  readonly mark: string;
  /** Null for an apostrophe or a prime. */
  readonly opens: boolean | null;
}

/** What became of each quotation mark, by its place. */
type SetMarks = Map<number, SetMark>;

const SET_APOSTROPHE: SetMark = { mark: APOSTROPHE, opens: null };

/**
 * Quotation marks, apostrophes and primes as the form has them, whatever they were: a mark opens or
 * closes by what stands around it, and by what is open where both would do. Marks of one width stay
 * of that width on the outside, since a single one may be an apostrophe that was misread.
 *
 * @param isWhole whether the text ends here; else a single mark that is open may still be closed.
 */
export function quoteEdits(text: string, form: HouseForm, isWhole: boolean): Edit[] {
  const set: SetMarks = new Map();
  const open: Open[] = [];
  for (const { 0: mark, index: at } of text.matchAll(QUOTE)) {
    const seenAround = aroundOf(text, at, mark);
    const isTyped = !isWhole && seenAround.after === '';
    const around =
      isTyped && opensTyped(mark, seenAround.before, open, set.get(at - 1))
        ? { ...seenAround, after: WORD_TO_COME }
        : seenAround;
    if (isApostrophe(text, at, mark, around, form)) set.set(at, SET_APOSTROPHE);
    else if (isPrime(mark, around, open, isWhole)) set.set(at, primeOf(mark));
    else settle({ at, mark, around, form, open, set });
  }
  if (isWhole) {
    for (const left of open) {
      if (isSingle(left.mark) && "'‘’".includes(left.mark) && left.at > 0) {
        set.set(left.at, SET_APOSTROPHE);
      }
    }
  }
  return [...set].map(([at, mark]) => spaced(text, at, mark, form));
}

const WORD_TO_COME = 'x';

/** Whether a mark that was typed just now opens: what follows it is not there yet. */
function opensTyped(
  mark: string,
  before: string,
  open: readonly Open[],
  previous: SetMark | undefined,
): boolean {
  if (before === '' || /[\s([{¿¡]/.test(before) || previous?.opens === true) return true;
  const isOpen = open.some((left) => isSingle(left.mark) === isSingle(mark));
  return /[–—-]/.test(before) && !isOpen;
}

interface Around {
  readonly before: string;
  readonly after: string;
}

/** The nearest characters that are seen; inside of guillemets also past the space that is set there. */
function aroundOf(text: string, at: number, mark: string): Around {
  return { before: seen(text, at, -1), after: seen(text, at + mark.length - 1, 1) };
}

function seen(text: string, at: number, step: 1 | -1): string {
  for (let i = at + step; i >= 0 && i < text.length; i += step) {
    const letter = text[i] ?? '';
    if (!UNSEEN.test(letter)) return letter;
  }
  return '';
}

const WORD = /[\p{L}\p{M}\p{N}]/u;

function isApostrophe(
  text: string,
  at: number,
  mark: string,
  { before, after }: Around,
  form: HouseForm,
): boolean {
  if (!"'‘’".includes(mark)) return false;
  if (WORD.test(before)) return WORD.test(after) && !FEET.test(text.slice(at - 1));
  const next = text.slice(at + 1, at + 12);
  if (DECADE.test(next)) return !closesLater(text, at);
  return form.hasEnglishElisions && ELISION.test(next);
}

/** Whether a single mark that can only close follows. */
function closesLater(text: string, at: number): boolean {
  return /[^\s]['’](?![\p{L}\p{N}])/u.test(text.slice(at + 2, at + 2 + FAR));
}

/**
 * Feet, inches, minutes and seconds: a straight mark right behind a number, where none is open. A
 * single one that was typed just now may become that of “the 1990’s”.
 */
function isPrime(
  mark: string,
  { before, after }: Around,
  open: readonly Open[],
  isWhole: boolean,
): boolean {
  if (mark !== '"' && (mark !== "'" || (after === '' && !isWhole))) return false;
  if (!/\d/.test(before) || /\p{L}/u.test(after)) return false;
  return !open.some((left) => isSingle(left.mark) === isSingle(mark));
}

function primeOf(mark: string): SetMark {
  return { mark: isSingle(mark) ? '′' : '″', opens: null };
}

interface Marked {
  readonly at: number;
  readonly mark: string;
  readonly around: Around;
  readonly form: HouseForm;
  readonly open: Open[];
  readonly set: SetMarks;
}

function settle(marked: Marked): void {
  const { mark, around, open } = marked;
  const isOpen = open.some((left) => isSingle(left.mark) === isSingle(mark));
  const opens = canOpen(mark, around);
  const closes = canClose(mark, around);
  // Within single marks another one before a number is an apostrophe: ’90s.
  if (opens && isOpen && "'‘’".includes(mark) && /\d/.test(around.after)) {
    marked.set.set(marked.at, SET_APOSTROPHE);
  } else if (opens && (!closes || !isOpen)) openQuote(marked);
  else if (closes) closeQuote(marked);
}

function canOpen(mark: string, { before, after }: Around): boolean {
  const isBeforeSpace = after === '' || SPACE.test(after);
  if (isBeforeSpace && !isGuillemet(mark)) return false;
  return mark === '„' || mark === '‚' || before === '' || OPENS_BEFORE.test(before);
}

function canClose(mark: string, { before, after }: Around): boolean {
  if (mark === '„' || mark === '‚' || before === '') return false;
  if (SPACE.test(before) && !isGuillemet(mark)) return false;
  return after === '' || CLOSES_BEFORE.test(after);
}

function isGuillemet(mark: string): boolean {
  return '«»‹›'.includes(mark);
}

function openQuote({ at, mark, form, open, set }: Marked): void {
  const pair = pairFor(mark, open.at(-1), form);
  open.push({ at, mark, pair });
  if (open.length > MOST_OPEN) open.shift();
  set.set(at, { mark: pair[0], opens: true });
}

/** Nobody sets a single mark in single marks: one of the two is an apostrophe, and looks like one. */
function pairFor(mark: string, enclosing: Open | undefined, form: HouseForm): Pair {
  if (enclosing === undefined) return outermost(mark, form);
  const isDoubtful = [mark, enclosing.mark].every((either) => "'‘’".includes(either));
  return isDoubtful ? enclosing.pair : other(enclosing.pair, form);
}

function outermost(mark: string, { outer, inner }: HouseForm): Pair {
  return isSingle(mark) && !isSingle(outer[0]) ? inner : outer;
}

function other(pair: Pair, { outer, inner }: HouseForm): Pair {
  return pair === outer ? inner : outer;
}

function closeQuote({ at, mark, form, open, set }: Marked): void {
  const last = open.findLastIndex((left) => isSingle(left.mark) === isSingle(mark));
  if (last === -1) {
    set.set(at, isSingle(mark) ? SET_APOSTROPHE : { mark: form.outer[1], opens: false });
    return;
  }
  // What is still open inside was no quotation.
  for (const left of open.splice(last + 1)) {
    if ("'‘’".includes(left.mark)) set.set(left.at, SET_APOSTROPHE);
  }
  const closed = open.pop();
  set.set(at, { mark: closed?.pair[1] ?? form.outer[1], opens: false });
}

/** A mark with the space inside of it, where it is a guillemet or was one. */
function spaced(text: string, at: number, { mark, opens }: SetMark, form: HouseForm): Edit {
  const was = text[at] ?? '';
  const space = isGuillemet(mark) ? form.guillemetSpace : '';
  const reaches = opens !== null && (isGuillemet(was) || space !== '');
  const before = reaches && !opens && isGap(text, at - 1) ? 1 : 0;
  const after = reaches && opens && isGap(text, at + 1) ? 1 : 0;
  const set = opens === true ? `${mark}${space}` : `${opens === null ? '' : space}${mark}`;
  return { from: at - before, to: at + 1 + after, text: set };
}

/** One space between words, not the first or last of a text. */
function isGap(text: string, at: number): boolean {
  return at > 0 && at < text.length - 1 && /[ \u00a0\u202f]/.test(text[at] ?? '');
}

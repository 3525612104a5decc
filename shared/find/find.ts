import { comparable, type Comparable } from './comparable';
import { NO_TEXT } from '../no-text';
import { compilePattern } from './pattern';
import type { FindQuestion } from './question';
import { partsUnspacedWord } from './whole-words';

/** A place of a text that fits. */
export interface Found {
  /** In UTF-16 units of the text. */
  start: number;
  end: number;
  /** What the groups of a pattern took, by number and name; the first is the whole. */
  groups: Readonly<Record<string, string | undefined>>;
}

const NO_GROUPS: Found['groups'] = {};

/**
 * Finds where texts have what is asked for: in order, without overlaps, none of them empty. A query of
 * nothing finds nothing.
 *
 * @throws UserError `bad-input` as `compilePattern`.
 */
export function finder(question: FindQuestion): (text: string) => Found[] {
  if (question.query === '') return () => [];
  const pattern = compilePattern(question);
  return (text) => {
    const compared = comparable(text, question.ignoreAccents);
    const found: Found[] = [];
    let done = 0;
    for (const match of compared.text.matchAll(pattern)) {
      const place = placeOf(match, text, compared);
      const isWhole = !question.wholeWord || isWholeWord(text, place);
      if (place.end <= place.start || place.start < done || !isWhole) continue;
      if (text.slice(place.start, place.end).includes(NO_TEXT)) continue;
      found.push(place);
      done = place.end;
    }
    return found;
  };
}

function placeOf(match: RegExpMatchArray, text: string, compared: Comparable): Found {
  const at = match.index ?? 0;
  const start = compared.startOf(at);
  const end = match[0] === '' ? start : compared.endOf(at + match[0].length);
  return { start, end, groups: groupsOf(match, text, compared) };
}

/** Groups as they stand in the text, accents and all. */
function groupsOf(match: RegExpMatchArray, text: string, compared: Comparable): Found['groups'] {
  const { indices } = match;
  if (indices === undefined) return NO_GROUPS;
  const slices = [...indices.entries(), ...Object.entries(indices.groups ?? {})];
  return Object.fromEntries(slices.map(([name, place]) => [name, sliceOf(place, text, compared)]));
}

function sliceOf(
  place: readonly [number, number] | undefined,
  text: string,
  compared: Comparable,
): string | undefined {
  if (place === undefined) return undefined;
  const [from, to] = place;
  return from === to ? '' : text.slice(compared.startOf(from), compared.endOf(to));
}

function isWholeWord(text: string, { start, end }: Found): boolean {
  return !partsUnspacedWord(text, start) && !partsUnspacedWord(text, end);
}

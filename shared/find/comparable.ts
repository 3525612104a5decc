import { withoutAccents } from '../fold';

/** A text in the form that it is compared in, and what each unit of that form stands for. */
export interface Comparable {
  text: string;
  /** Where in the original the unit at `at` begins, in UTF-16 units. */
  startOf(at: number): number;
  /** Where the unit before `at` ends. */
  endOf(at: number): number;
}

/** A letter with what is written over and under it. */
const CLUSTERS = /\P{M}\p{M}*|\p{M}+/gu;
/** No character up to here combines with another, so its composed form is itself. */
const COMPOSED = /^[\0-\u02ff]*$/;
const ASCII = /^[\0-\x7f]*$/;

/**
 * Letters composed (one unit for `é`, however it was typed), and without accents where those are to
 * be ignored. Case is left to the pattern.
 */
export function comparable(text: string, ignoreAccents: boolean): Comparable {
  if ((ignoreAccents ? ASCII : COMPOSED).test(text)) {
    return { text, startOf: (at) => at, endOf: (at) => at };
  }
  const form = ignoreAccents ? withoutAccents : composed;
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(CLUSTERS)) {
    const part = form(cluster);
    const isSame = part.length === cluster.length;
    parts.push(part);
    for (let unit = 0; unit < part.length; unit += 1) {
      starts.push(isSame ? index + unit : index);
      ends.push(isSame ? index + unit + 1 : index + cluster.length);
    }
  }
  return {
    text: parts.join(''),
    startOf: (at) => starts[at] ?? text.length,
    endOf: (at) => ends[at - 1] ?? 0,
  };
}

/** As `comparable` makes it of a text, without the way back. */
export function comparedForm(text: string, ignoreAccents: boolean): string {
  return ignoreAccents ? withoutAccents(text) : composed(text);
}

function composed(text: string): string {
  return text.normalize('NFC');
}

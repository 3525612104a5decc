import type { Desk } from '../desk';
import { baseLanguage } from './dictionaries';
import { tradeWords } from './trade-words';
import { lookedUp, spellingWords, type SpellingWord } from './words';

/** As much of a newsroom's settings as says which words are right there. */
export type WordsOfDesk = Pick<Desk, 'words' | 'people' | 'places'>;

/** The words that a newsroom knows beside a dictionary's, those of its trade too, as they are looked up. */
export function ownWords(
  { words, people, places }: WordsOfDesk,
  language: string,
  ignored: readonly string[] = [],
): ReadonlySet<string> {
  const base = baseLanguage(language);
  const options = { language, checksCapitals: true };
  const own = words
    .filter((word) => word.language === '' || baseLanguage(word.language) === base)
    .map(({ word }) => word);
  const names = [...people, ...places].map(({ name }) => name);
  const parts = [...own, ...names].flatMap((text) =>
    spellingWords(text, options).map(({ forms: [form = ''] }) => form),
  );
  return new Set([...own.map(lookedUp), ...parts, ...ignored.map(lookedUp), ...tradeWords(base)]);
}

/**
 * Whether one of the word's forms is among the own ones. One in small letters is known as it begins a
 * sentence too, and each is in capitals.
 */
export function isOwn({ forms }: Pick<SpellingWord, 'forms'>, own: ReadonlySet<string>): boolean {
  return forms.some(
    (form) => own.has(form) || own.has(lowerFirst(form)) || isInCapitals(form, own),
  );
}

const MOST_CHANGES = 2;

/** Own words that are nearly this one, the nearest first. */
export function nearOwnWords(word: string, own: ReadonlySet<string>): string[] {
  const written = lookedUp(word);
  return [...own]
    .filter((known) => Math.abs(known.length - written.length) <= MOST_CHANGES)
    .map((known) => ({ known, changes: changesBetween(known, written) }))
    .filter(({ known, changes }) => changes <= Math.min(MOST_CHANGES, known.length / 3))
    .toSorted((one, other) => one.changes - other.changes)
    .map(({ known }) => known);
}

function lowerFirst(form: string): string {
  return form.charAt(0).toLowerCase() + form.slice(1);
}

function isInCapitals(form: string, own: ReadonlySet<string>): boolean {
  if (form !== form.toUpperCase()) return false;
  for (const known of own) if (known.toUpperCase() === form) return true;
  return false;
}

/** How many letters have to be put in, taken out or be others; two that changed places are one change. */
function changesBetween(one: string, other: string): number {
  let twoBefore: number[] = [];
  let before = Array.from({ length: other.length + 1 }, (_, n) => n);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped =
        i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      row.push(
        Math.min(
          (before[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (before[j - 1] ?? 0) + (isSame ? 0 : 1),
          isSwapped ? (twoBefore[j - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    twoBefore = before;
    before = row;
  }
  return before.at(-1) ?? 0;
}

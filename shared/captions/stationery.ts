import type { Photo, PhotoChange } from '../photo';
import { readList } from '../photos/list-words';
import { PHOTO_FIELDS, type PhotoField } from '../photos/photo-fields';
import { expandCodes } from './code-replacements';
import type { CodeTable } from './code-table';
import type { StationeryField } from './stationery-schema';
import { expandVariables, type Expanded } from './variables';

/** Codes of a newsroom, and what is typed on both sides of one. */
export interface Codes {
  table: CodeTable;
  delimiter: string;
}

/**
 * What stationery makes of a photo. Variables have the words that the photo has now, also those of a field
 * that the same stationery changes; a list gets each value once.
 *
 * @param place of the photo among those that are written at once, from 1: `{seqn}`.
 */
export function stationeryChange(
  fields: readonly StationeryField[],
  photo: Photo,
  place: number,
  codes: Codes,
): PhotoChange {
  return Object.fromEntries(
    fields.map(({ field, how, text }) => {
      const words = stationeryWords(text, photo, place, codes).text;
      const before = photo[field];
      const value =
        typeof before === 'string'
          ? joined(how, before, words.trim(), withSpace)
          : joined(how, before, readList(words), eachOnce);
      return [field, value];
    }),
  );
}

/** What stationery has for a field, as it is for one photo. @param place as of `stationeryChange` */
export function stationeryWords(
  text: string,
  photo: Photo,
  place: number,
  { table, delimiter }: Codes,
): Expanded {
  return expandVariables(expandCodes(text, table, delimiter), photo, place);
}

/** A date is one date: nothing goes behind or before it. */
export function takesMore(field: PhotoField): boolean {
  return PHOTO_FIELDS[field].kind !== 'date';
}

function joined<Value>(
  how: StationeryField['how'],
  before: Value,
  words: Value,
  join: (first: Value, second: Value) => Value,
): Value {
  if (how === 'replace') return words;
  return how === 'append' ? join(before, words) : join(words, before);
}

/** A comma or full stop follows at once, as do closing brackets. */
function withSpace(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  return /^[,.;:!?)\]}]/u.test(second) ? first + second : `${first} ${second}`;
}

function eachOnce(first: readonly string[], second: readonly string[]): readonly string[] {
  return [...new Set([...first, ...second])];
}

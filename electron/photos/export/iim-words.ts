import type { PhotoWords } from '../../../shared/photo';
import {
  PHOTO_FIELDS,
  type PhotoField,
  type PhotoFieldFacts,
} from '../../../shared/photos/photo-fields';
import { cutToBytes } from '../../formats/cut-to-bytes';
import { iimDate, toIimDate } from '../metadata/dates';

/**
 * The values of a field as IIM has room for them, each cut at a whole character; null where IIM has no such
 * dataset. A date is as it will be read back from its two datasets.
 */
export function iimWords(field: PhotoField, words: PhotoWords): readonly string[] | null {
  const { iim, bytes }: PhotoFieldFacts = PHOTO_FIELDS[field];
  if (iim === null || bytes === null) return null;
  const values = valuesOf(field, words);
  if (field === 'dateCreated') {
    const { date, time } = toIimDate(values[0] ?? '');
    return there([iimDate(date, time)]);
  }
  const fitting = field === 'subjectCodes' ? values.flatMap(subjectReference) : values;
  return there(fitting.map((value) => cutToBytes(value, bytes).trim()));
}

/** The values that a photo has for a field; none where it is empty. */
export function valuesOf(field: PhotoField, words: PhotoWords): readonly string[] {
  return there([words[field]].flat());
}

function there(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value) => value !== ''))];
}

/** IIM 2:12 has Subject Codes with their provider, and no Media Topics. */
function subjectReference(code: string): readonly string[] {
  if (/^\d{8}$/.test(code)) return [`IPTC:${code}:::`];
  return /^\w+:\d{8}:/.test(code) ? [code] : [];
}

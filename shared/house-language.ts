import { LANGUAGE_TAG } from './language';
import { dictionaryFor } from './spelling/dictionaries';
import { hasHouseForm } from './typography/house-form';

const OTHERWISE = 'en';

/** The language that a new newsroom's stories start with. */
export interface HouseLanguage {
  /** BCP 47 tag. */
  language: string;
  /** Whether it is one that the person reads; else Copydesk knows none of those. */
  isOfComputer: boolean;
}

/**
 * The first language that the person reads and Copydesk knows
 * how to set or to spell, with its region and script; else English.
 *
 * @param preferred BCP 47 tags as the system gives them, the best first.
 */
export function houseLanguage(preferred: readonly string[]): HouseLanguage {
  const known = preferred.map(plainTag).find(isKnown);
  return { language: known ?? OTHERWISE, isOfComputer: known !== undefined };
}

/** Without what says how numbers, dates or calendars are written; '' for what is no tag, such as `C`. */
function plainTag(tag: string): string {
  try {
    return new Intl.Locale(tag.replaceAll('_', '-').replace(/[.@].*$/, '')).baseName;
  } catch (error) {
    if (error instanceof RangeError) return '';
    throw error;
  }
}

function isKnown(tag: string): boolean {
  return LANGUAGE_TAG.test(tag) && (dictionaryFor(tag) !== null || hasHouseForm(tag));
}

/** Dictionaries that come with Copydesk, by the name of the language or its region. */
export const DICTIONARIES = [
  'en',
  'en-au',
  'en-ca',
  'en-gb',
  'de',
  'de-at',
  'de-ch',
  'es',
  'fr',
  'nl',
  'pt',
] as const;
export type Dictionary = (typeof DICTIONARIES)[number];

/** Regions that spell as another one does, where that is not how the language's first dictionary does. */
const SPELT_AS: Readonly<Record<string, Dictionary>> = {
  'en-nz': 'en-au',
  'de-li': 'de-ch',
};

/** English is spelt as in the United States there, and as in Britain in all other places. */
const AMERICAN = new Set(['us', 'ph', 'pr', 'lr', 'gu', 'vi', 'as', 'mp', 'um']);

const known: ReadonlySet<string> = new Set(DICTIONARIES);

/**
 * The dictionary that a language is checked with; null where there is none.
 *
 * @param language BCP 47 tag, e.g. `en-GB`.
 */
export function dictionaryFor(language: string): Dictionary | null {
  const { name, region } = partsOf(language);
  const exact = `${name}-${region}`;
  const other = SPELT_AS[exact];
  if (other !== undefined) return other;
  if (isDictionary(exact)) return exact;
  // The one for Portuguese is of Brazil.
  if (name === 'pt' && region !== '' && region !== 'br') return null;
  if (name === 'en' && region !== '' && !AMERICAN.has(region)) return 'en-gb';
  return isDictionary(name) ? name : null;
}

/** The language of a tag without its region, e.g. `en`. */
export function baseLanguage(language: string): string {
  return partsOf(language).name;
}

/** What a language is called, e.g. `British English`; the tag where it has no name. */
export function languageName(language: string): string {
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  } catch (error) {
    if (error instanceof RangeError) return language;
    throw error;
  }
}

function isDictionary(name: string): name is Dictionary {
  return known.has(name);
}

function partsOf(language: string): { name: string; region: string } {
  const [name = '', ...rest] = language.toLowerCase().split('-');
  return { name, region: rest.find((part) => /^(?:[a-z]{2}|\d{3})$/.test(part)) ?? '' };
}

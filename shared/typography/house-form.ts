/** Opening and closing mark. */
export type Pair = readonly [open: string, close: string];

/** How a newsroom sets its texts. */
export interface HouseForm {
  /** Of a quotation, and of one inside it; deeper ones take turns. */
  readonly outer: Pair;
  readonly inner: Pair;
  /** Space inside of guillemets. */
  readonly guillemetSpace: string;
  /** Space before these marks, by mark. */
  readonly spaceBefore: ReadonlyMap<string, string>;
  /** What two hyphens stand for. */
  readonly dash: '–' | '—';
  /** Between a number and its unit, and within a long number; null where any space will do. */
  readonly numberSpace: string | null;
  /** Whether long numbers have a space for each thousand. */
  readonly hasSpacedNumbers: boolean;
  /** Letters that do not end a line as words, or null. */
  readonly lettersHeld: string | null;
  /** Whether words begin with an apostrophe, as in English: ’tis, ’em. */
  readonly hasEnglishElisions: boolean;
}

const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/**
 * Quotation marks by language, outer then inner, after the Unicode CLDR's `delimiters` (48). Three
 * are as print there has them: inner marks that equal the outer ones could not be told apart (French,
 * Dutch), and Swiss papers set guillemets in German too.
 */
const QUOTES: Readonly<Record<string, string>> = {
  ar: '”“’‘',
  be: '«»„“',
  bg: '„“‘’',
  ca: '«»“”',
  cs: '„“‚‘',
  da: '“”‘’',
  de: '„“‚‘',
  'de-CH': '«»‹›',
  'de-LI': '«»‹›',
  el: '«»“”',
  en: '“”‘’',
  es: '“”‘’',
  et: '„“‚‘',
  eu: '«»“”',
  fa: '«»‹›',
  fi: '””’’',
  fr: '«»“”',
  'fr-CH': '«»‹›',
  he: '””’’',
  hr: '„“‚‘',
  hu: '„”»«',
  is: '„“‚‘',
  it: '«»“”',
  lt: '„“‘’',
  mk: '„“‚‘',
  nb: '«»‘’',
  nl: '‘’“”',
  nn: '«»‘’',
  no: '«»‘’',
  pl: '„”«»',
  'pt-PT': '«»“”',
  ro: '„”«»',
  ru: '«»„“',
  sk: '„“‚‘',
  sl: '„“‚‘',
  sr: '„”’’',
  sv: '””’’',
  uk: '«»„“',
  ur: '”“’‘',
};

/** Numbers with a space for each thousand. */
const SPACED_NUMBERS = new Set('bg cs fi fr nb nn no pl ru sk sv uk be hu'.split(' '));
/** Numbers without, whose unit is held all the same. */
const HELD_UNITS = new Set('da de el es et eu hr is it lt lv nl pt ro sl sr ca gl'.split(' '));

const HELD_LETTERS: Readonly<Record<string, string>> = {
  cs: 'aikosuvz',
  pl: 'aiouwz',
  sk: 'aikosuvz',
};

/**
 * The form of a language: that of its region where it has one.
 *
 * @param language BCP 47 tag, e.g. `fr-CA`; one that is not known is set as English.
 * @param first which of two marks the newsroom sets outside, where the language has both.
 */
export function houseForm(language: string, first?: 'single' | 'double'): HouseForm {
  const { name, tag } = parts(language);
  const marks = QUOTES[tag] ?? QUOTES[name] ?? '“”‘’';
  const pairs: [Pair, Pair] = [
    [marks[0] ?? '“', marks[1] ?? '”'],
    [marks[2] ?? '‘', marks[3] ?? '’'],
  ];
  const [outer, inner] = isInOrder(pairs, first) ? pairs : pairs.toReversed();
  const french = name === 'fr';
  return {
    outer: outer ?? pairs[0],
    inner: inner ?? pairs[1],
    guillemetSpace: french ? guillemetSpace(tag) : '',
    spaceBefore: french ? frenchSpaces(tag) : new Map(),
    dash: tag === 'en-US' || tag === 'en' || name === 'es' || name === 'pt' ? '—' : '–',
    numberSpace: numberSpace(name),
    hasSpacedNumbers: SPACED_NUMBERS.has(name),
    lettersHeld: HELD_LETTERS[name] ?? null,
    hasEnglishElisions: name === 'en' || marks === '“”‘’',
  };
}

/** Whether a language is set in a way of its own, and not as English for want of another. */
export function hasHouseForm(language: string): boolean {
  const { name, tag } = parts(language);
  return Object.hasOwn(QUOTES, tag) || Object.hasOwn(QUOTES, name);
}

function parts(language: string): { name: string; tag: string } {
  const [name = '', ...rest] = language.split('-');
  const region = rest.find((part) => /^[a-z]{2}$/i.test(part))?.toUpperCase();
  const small = name.toLowerCase();
  return { name: small, tag: region === undefined ? small : `${small}-${region}` };
}

function isInOrder([[open]]: readonly [Pair, Pair], first?: 'single' | 'double'): boolean {
  return first === undefined || first === (isSingle(open) ? 'single' : 'double');
}

export function isSingle(mark: string): boolean {
  return "'‘’‚‛‹›".includes(mark);
}

/** In Canada no punctuation but the colon is set apart. */
function frenchSpaces(tag: string): ReadonlyMap<string, string> {
  if (tag === 'fr-CA') return new Map([[':', NO_BREAK]]);
  const colon: [string, string] = [':', tag === 'fr-CH' ? NARROW : NO_BREAK];
  return new Map([[';', NARROW], ['!', NARROW], ['?', NARROW], colon]);
}

function guillemetSpace(tag: string): string {
  return tag === 'fr-CA' ? NO_BREAK : NARROW;
}

function numberSpace(name: string): string | null {
  if (name === 'fr') return NARROW;
  return SPACED_NUMBERS.has(name) || HELD_UNITS.has(name) ? NO_BREAK : null;
}

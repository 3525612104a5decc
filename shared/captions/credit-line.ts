import { creditWords } from '../credit-words';
import { knownAgency } from './agencies';

/** The forms of credit lines that are understood. */
export type CreditForm =
  | 'name / agency'
  | 'name / source'
  | 'agency / name'
  | 'AP Photo/name'
  | 'REUTERS/name'
  | 'name via source'
  | 'agency'
  | 'handout'
  | 'courtesy'
  | 'photo by'
  | 'copyright';

/** What a credit line says. */
export interface CreditLine {
  form: CreditForm;
  /** Who took the picture; empty where it does not say. */
  creators: readonly string[];
  /** Whose picture it is, agencies by their usual names; empty where it does not say. */
  source: string;
  /** The whole line as it is printed, without parentheses: with every letter that was there. */
  credit: string;
}

type Read = (line: string) => CreditLine | null;

/** Longer words are no credit line. */
const MOST_CHARACTERS = 160;

/**
 * Reads a credit line such as `(Kim Won Jin / AFP)`.
 *
 * @returns null where it is in none of the known forms.
 */
export function parseCreditLine(line: string): CreditLine | null {
  if (line.length > MOST_CHARACTERS) return null;
  const words = creditWords(line).replaceAll(/\s+/g, ' ').trim();
  return readWords(words);
}

const readWords: Read = (line) => {
  for (const read of READERS) {
    const known = read(line);
    if (known !== null) return known;
  }
  return null;
};

/** Whole words of a name or an outlet. */
const SIDE = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}.,’'&() -]{0,80}$/u;
/** Where nothing else tells that it is a name: begins as one, and has no more words than one. */
const PLAIN_NAME = /^[\p{Lu}\p{Lt}\p{Lo}][^ ]*(?: [^ ]+){0,5}$/u;
/** Says how a picture came, not from whom. */
const ROLE = /^(?:pool|pool photo|str|stringer|strf|file|file photo|contributor|staff)$/i;
const HANDOUT = /^(?:handout|handout photo|ho)$/i;
const AFTER_NAME = /,? \(?(?:file|pool|file photo|pool photo)\)?$/i;

const apPhoto: Read = (line) => {
  const name = /^AP Photo ?\/ ?(.+)$/.exec(line)?.[1];
  if (name === undefined) return null;
  const creators = creatorsIn(name);
  return creators && { form: 'AP Photo/name', creators, source: 'AP', credit: `AP Photo/${name}` };
};

const reuters: Read = (line) => {
  const name = /^REUTERS ?\/ ?(.+)$/.exec(line)?.[1];
  const creators = name === undefined ? null : creatorsIn(name);
  return (
    creators && { form: 'REUTERS/name', creators, source: 'Reuters', credit: `REUTERS/${name}` }
  );
};

const copyright: Read = (line) => {
  const owner = /^(?:(?:©|\(c\)|copyright)[ :]*)+(?:\d{4}(?:[-–]\d{4})?[ ,]*)?(?:by )?(.+)$/i.exec(
    line,
  )?.[1];
  return owner === undefined ? null : labelled('copyright', line, owner);
};

const photoBy: Read = (line) => {
  const label =
    /^(?:(?:photo|photograph|photography|picture|image|photo credit|credit)(?: ?: ?| by | ?\/ ?)|by )(.+)$/i;
  const said = label.exec(line)?.[1];
  return said === undefined ? null : labelled('photo by', line, said);
};

const courtesy: Read = (line) => {
  const source = /^(?:(?:photo|image|picture|pictures|photos) )?courtesy(?: of| ?:)? (.+)$/i.exec(
    line,
  )?.[1];
  if (source === undefined || !SIDE.test(source)) return null;
  return { form: 'courtesy', creators: [], source: agencyOr(source), credit: line };
};

const via: Read = (line) => {
  const [, left = '', right = ''] = /^(.+) via (.+)$/i.exec(line) ?? [];
  if (!SIDE.test(right)) return null;
  const source = agencyOr(right);
  if (HANDOUT.test(left)) return { form: 'handout', creators: [], source, credit: line };
  if (knownAgency(left) !== null) return { form: 'agency', creators: [], source, credit: line };
  const inner = slashed(left);
  const creators = inner?.creators ?? creatorsIn(left);
  return creators && { form: 'name via source', creators, source, credit: line };
};

const slashed: Read = (line) => {
  const sides = line.split('/').map((side) => side.trim());
  if (sides.length < 2 || sides.length > 4 || !sides.every((side) => SIDE.test(side))) return null;
  const isHandout = sides.some((side) => HANDOUT.test(side));
  const said = sides.filter((side) => !ROLE.test(side) && !HANDOUT.test(side));
  const credit = sides.join(' / ');
  if (isHandout) return { form: 'handout', creators: [], source: sourceOf(said), credit };
  return fromSides(said, credit);
};

/** @param said names and outlets in their order, without words such as Pool */
function fromSides(said: readonly string[], credit: string): CreditLine | null {
  const agencies = said.filter((side) => knownAgency(side) !== null);
  const [first = '', ...rest] = said;
  if (agencies.length === said.length) {
    return agencies.length === 0
      ? null
      : { form: 'agency', creators: [], source: sourceOf(said), credit };
  }
  const isAgencyFirst = knownAgency(first) !== null;
  const name = isAgencyFirst ? (rest.find((side) => knownAgency(side) === null) ?? '') : first;
  const others = said.filter((side) => side !== name);
  if (agencies.length === 0 && !said.every((side) => PLAIN_NAME.test(side))) return null;
  const creators = creatorsIn(name);
  if (creators === null) return null;
  const form = isAgencyFirst ? 'agency / name' : agencies.length > 0 ? 'name / agency' : null;
  return { form: form ?? 'name / source', creators, source: sourceOf(others), credit };
}

const commaAgency: Read = (line) => {
  const [, name = '', words = ''] = /^(.+), ([^,]+)$/.exec(line) ?? [];
  const source = knownAgency(words);
  const creators = source === null ? null : creatorsIn(name);
  if (source === null || creators === null) return null;
  return { form: 'photo by', creators, source, credit: line };
};

const agency: Read = (line) => {
  const source = knownAgency(line);
  return source === null ? null : { form: 'agency', creators: [], source, credit: line };
};

const READERS: readonly Read[] = [
  copyright,
  agency,
  apPhoto,
  reuters,
  courtesy,
  via,
  photoBy,
  slashed,
  commaAgency,
];

/** A line that begins with a label; what follows may be a credit line itself. */
function labelled(form: CreditForm, credit: string, said: string): CreditLine | null {
  const inner = [via, slashed, commaAgency, agency].map((read) => read(said)).find(Boolean);
  if (inner) return { ...inner, form, credit };
  const creators = PLAIN_NAME.test(said) ? creatorsIn(said) : null;
  return creators && { form, creators, source: '', credit };
}

/** The people that these words name; none where they say only how the picture came; null where they are no name. */
function creatorsIn(words: string): readonly string[] | null {
  const [first = ''] = words.split('/');
  const name = first.trim().replace(AFTER_NAME, '').trim();
  if (!SIDE.test(name)) return null;
  if (ROLE.test(name) || HANDOUT.test(name)) return [];
  return name.split(/, and | and | & |, /).filter((one) => one !== '');
}

function sourceOf(sides: readonly string[]): string {
  return sides.map(agencyOr).join(' / ');
}

function agencyOr(words: string): string {
  return knownAgency(words) ?? words;
}

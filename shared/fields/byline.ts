import { foldForSearch } from '../fold';

/** What somebody did for a story, in the order that a byline says it. */
export const ROLES = ['by', 'with', 'additional'] as const;
export type Role = (typeof ROLES)[number];

export const MOST_AUTHORS = 100;

export interface Author {
  /** Of the newsroom's people, or null for somebody who is not among them. */
  personId: string | null;
  /** As it is printed: it stays when the person takes another. */
  name: string;
  role: Role;
}

export interface Byline {
  authors: Author[];
  /** The byline as it was typed, where that is no list of authors; else empty. */
  words: string;
}

export const NO_BYLINE: Byline = { authors: [], words: '' };

interface Wording extends Record<Role, string> {
  and: string;
}

const ENGLISH: Wording = {
  by: 'By',
  and: 'and',
  with: 'with',
  additional: 'Additional reporting by',
};

/** What a byline says between the names, by language. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  en: ENGLISH,
  fr: { by: 'Par', and: 'et', with: 'avec', additional: 'Avec la contribution de' },
  de: { by: 'Von', and: 'und', with: 'mit', additional: 'Mitarbeit:' },
  es: { by: 'Por', and: 'y', with: 'con', additional: 'Información adicional de' },
  it: { by: 'Di', and: 'e', with: 'con', additional: 'Ha collaborato' },
  nl: { by: 'Door', and: 'en', with: 'met', additional: 'Met medewerking van' },
};

/**
 * The byline as readers see it: `By Ida Noor and Kim Vale, with Jo Won. Additional reporting by Li Bo`,
 * or what was typed.
 *
 * @param language BCP 47 tag of the story; English where a language's wording is not known.
 */
export function printByline({ authors, words }: Byline, language: string): string {
  if (authors.length === 0) return words;
  const wording = WORDINGS[languageOf(language)] ?? ENGLISH;
  const said = (role: Role) => joined(namesIn(authors, role), wording);
  const [by, helped, additional] = ROLES.map(said);
  const first = by ? `${wording.by} ${by}` : '';
  const second = helped ? `${wording.with} ${helped}` : '';
  const third = additional ? `${wording.additional} ${additional}` : '';
  const sentence = first && second ? `${first}, ${second}` : first || capitalised(second);
  return sentence && third ? `${sentence}. ${third}` : sentence || third;
}

/**
 * What was typed as a byline: its authors where it is worded as this language's bylines are, else the
 * words. Printed again it is what was typed, whatever that was.
 */
export function readByline(
  text: string,
  language: string,
  people: readonly { id: string; name: string }[] = [],
): Byline {
  const wording = WORDINGS[languageOf(language)];
  const read = wording === undefined ? [] : readAuthors(text, wording, people);
  const byline: Byline = { authors: read, words: '' };
  const isList = read.length > 0 && read.length <= MOST_AUTHORS;
  return isList && printByline(byline, language) === text ? byline : { authors: [], words: text };
}

/** The words that a byline of this language begins with; empty where they are not known. */
export function bylineStart(language: string): string {
  const wording = WORDINGS[languageOf(language)];
  return wording === undefined ? '' : `${wording.by} `;
}

/** Where in a byline the name begins that ends at its end, e.g. after `By Ida Noor and `. */
export function lastNameStart(text: string, language: string): number {
  const { by, and, with: helped, additional } = WORDINGS[languageOf(language)] ?? ENGLISH;
  const joints = [`${by} `, ` ${and} `, ` ${helped} `, `${additional} `, ', '];
  return Math.max(
    0,
    ...joints.map((joint) => {
      const at = text.toLowerCase().lastIndexOf(joint.toLowerCase());
      return at === -1 ? 0 : at + joint.length;
    }),
  );
}

function readAuthors(
  text: string,
  { by, and, with: helped, additional }: Wording,
  people: readonly { id: string; name: string }[],
): Author[] {
  const [sentence, more = ''] = splitAt(text, `. ${additional} `);
  if (!sentence.startsWith(`${by} `)) return [];
  const [first, second = ''] = splitAt(sentence.slice(by.length + 1), `, ${helped} `);
  const named: Record<Role, string> = { by: first, with: second, additional: more };
  const authors = ROLES.flatMap((role) =>
    namesOf(named[role], and).map((name) => ({ personId: personNamed(name, people), name, role })),
  );
  return authors.every(({ name }) => name !== '' && name === name.trim()) ? authors : [];
}

function personNamed(name: string, people: readonly { id: string; name: string }[]): string | null {
  const folded = foldForSearch(name);
  return people.find((person) => foldForSearch(person.name) === folded)?.id ?? null;
}

function namesOf(list: string, and: string): string[] {
  if (list === '') return [];
  const [others, last] = splitAt(list, ` ${and} `);
  return last === undefined ? [others] : [...others.split(', '), last];
}

/** What stands before and after the last such joint. */
function splitAt(text: string, joint: string): [string, string?] {
  const at = text.lastIndexOf(joint);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + joint.length)];
}

function namesIn(authors: readonly Author[], role: Role): string[] {
  return authors.filter((author) => author.role === role).map(({ name }) => name);
}

function joined(names: readonly string[], { and }: Wording): string {
  return names.length < 2
    ? (names[0] ?? '')
    : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function languageOf(tag: string): string {
  return tag.split('-')[0]?.toLowerCase() ?? '';
}

import { foldForSearch } from '../fold';
import { MOST_AUTHORS, type Author, type Byline, type Role } from './byline';

/** Whether one more author can be named. */
export function takesAuthor({ authors }: Byline): boolean {
  return authors.length < MOST_AUTHORS;
}

/** Whether somebody of this name is in the byline already. */
export function isNamed({ authors }: Byline, name: string): boolean {
  const folded = foldForSearch(name.trim());
  return authors.some((author) => foldForSearch(author.name) === folded);
}

/**
 * The byline with one more author: one of the newsroom's people where the name is theirs, spelled as
 * they have it. A byline in free words becomes a list.
 */
export function withAuthor(
  { authors }: Byline,
  name: string,
  people: readonly { id: string; name: string }[],
): Byline {
  const folded = foldForSearch(name.trim());
  const person = people.find((known) => foldForSearch(known.name) === folded);
  const author: Author = {
    personId: person?.id ?? null,
    name: person?.name ?? name.trim(),
    role: 'by',
  };
  return { authors: [...authors, author], words: '' };
}

/** The byline with the author at `index` in another role. */
export function withRole({ authors, words }: Byline, index: number, role: Role): Byline {
  return {
    words,
    authors: authors.map((author, at) => (at === index ? { ...author, role } : author)),
  };
}

/** The byline without the author at `index`. */
export function withoutAuthor({ authors, words }: Byline, index: number): Byline {
  return { words, authors: authors.toSpliced(index, 1) };
}

/** Where the author before `index` in the same role is, to change places with; null for the first. */
export function placeAbove({ authors }: Byline, index: number): number | null {
  const role = authors[index]?.role;
  const above = authors.slice(0, index).findLastIndex((author) => author.role === role);
  return above === -1 ? null : above;
}

/** The byline with the author at `index` named before the one that came before in the same role. */
export function withAuthorUp(byline: Byline, index: number): Byline {
  const above = placeAbove(byline, index);
  const [author, other] = [byline.authors[index], byline.authors[above ?? -1]];
  if (above === null || author === undefined || other === undefined) return byline;
  return { ...byline, authors: byline.authors.with(above, author).with(index, other) };
}

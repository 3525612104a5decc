import { foldForSearch } from '../fold';

const DIGITS = 16;

/** A file's name as it is put in order, as text: numbers in it are as long as each other, so 2 is before 10. */
export function nameKey(name: string): string {
  return foldForSearch(name).replace(/\d+/g, (digits) => digits.padStart(DIGITS, '0'));
}

/** In the order in which a person reads their names; those that are named alike stay as they were. */
export function inNameOrder<Named extends { name: string }>(
  named: readonly Named[],
): readonly Named[] {
  return named
    .map((item) => ({ item, key: nameKey(item.name) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ item }) => item);
}

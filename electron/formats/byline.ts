import type { Byline } from '../../shared/fields/byline';

/** Somebody that a byline names. */
export interface Author {
  kind: 'person' | 'organization';
  name: string;
}

/** “By” in the languages of our newsrooms, before a name. */
const BY = /^(?:by|von|par|por|di|door|av|af|от|автор|كتبت?|بقلم)[\s:]+/iu;
const BETWEEN_NAMES = /\s+(?:and|und|et|y|e|och|og|en|и|та|і)\s+|\s*[&;/,،]\s*(?:and\s+)?/u;
const ORGANIZATION =
  /^[A-Z]{2,6}$|\b(?:agenc|bureau|correspondents?|desk|herald|independent|news|post|press|reuters|staff|times)/i;

/** Those whom a story's byline names: people of the newsroom as they are, others by their words. */
export function authorsOf({ authors, words }: Byline): readonly Author[] {
  if (authors.length === 0) return bylineAuthors(words);
  return authors.flatMap(({ personId, name }) =>
    personId === null ? bylineAuthors(name) : [{ kind: 'person' as const, name }],
  );
}

/**
 * Those whom a byline names, in its order: “By Anna Kim and Jo Won / AFP” are two persons and an
 * organization. Names are told from agencies by their words alone, so a rare one is taken wrongly.
 */
export function bylineAuthors(byline: string): readonly Author[] {
  return byline
    .trim()
    .replace(BY, '')
    .split(BETWEEN_NAMES)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => ({ kind: ORGANIZATION.test(name) ? 'organization' : 'person', name }));
}

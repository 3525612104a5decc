import { creditWords } from '../credit-words';
import type { Photo } from '../photo';
import type { PhotoUse } from '../story';

/** What is said of a photo on both levels: in the library, and in each story that uses it. */
export const SHARED_WORDS = ['caption', 'credit', 'altText'] as const;
export type SharedWord = (typeof SHARED_WORDS)[number];

/** The words of a photo that both levels have. */
export type LevelWords = Pick<Photo, SharedWord>;

/**
 * How a story's words stand to the library's. `same`: as there; `other`: each level has its own; `missing`: the
 * library has some, and the story none; `added`: the story has some, and the library none.
 */
export type Standing = 'same' | 'other' | 'missing' | 'added';

/** How each of the words of a photo in a story stands to those of the library. */
export function standings(
  use: Pick<PhotoUse, SharedWord>,
  library: LevelWords,
): Readonly<Record<SharedWord, Standing>> {
  const of = (word: SharedWord) => standing(said(word, use[word]), said(word, library[word]));
  return { caption: of('caption'), credit: of('credit'), altText: of('altText') };
}

function standing(here: string, there: string): Standing {
  if (here === there) return 'same';
  if (here === '') return 'missing';
  return there === '' ? 'added' : 'other';
}

/** What a text says, without what makes no difference to readers. */
function said(word: SharedWord, text: string): string {
  return word === 'credit' ? creditWords(text) : text.trim();
}

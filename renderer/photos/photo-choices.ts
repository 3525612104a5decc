import { foldForSearch } from '../../shared/fold';
import type { PhotoSummary } from '../../shared/summary';

export type PhotoSort = 'added' | 'taken' | 'name' | 'rating';

/** Which photos are on the wall, and in which order. */
export interface PhotoFilter {
  /** All of these words, each only begun perhaps. */
  text: string;
  pick: '' | 'picked' | 'unrejected' | 'rejected' | 'uncaptioned';
  sort: PhotoSort;
}

export const NO_PHOTO_FILTER: PhotoFilter = { text: '', pick: '', sort: 'added' };

/** The photos that fit, in the order asked for; photos that are alike in it stay as they were. */
export function chosenPhotos(
  photos: readonly PhotoSummary[],
  { text, pick, sort }: PhotoFilter,
): readonly PhotoSummary[] {
  const words = foldForSearch(text).split(/\s+/).filter(Boolean);
  const fitting = photos.filter((photo) => isPicked(photo, pick) && hasWords(photo, words));
  return sort === 'added' ? fitting : fitting.toSorted(ORDERS[sort]);
}

/** Whether a photo has all of these words in what is said of it. @param text as typed */
export function photoHasWords(photo: PhotoSummary, text: string): boolean {
  return hasWords(photo, foldForSearch(text).split(/\s+/).filter(Boolean));
}

function hasWords(photo: PhotoSummary, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const { headline, caption, altText, credit, fileName, sublocation, city, country } = photo;
  const all = foldForSearch(
    [
      [headline, caption, altText, credit, fileName, sublocation, city, country],
      [...photo.creators, ...photo.people, ...photo.keywords],
    ]
      .flat()
      .join(' '),
  );
  return words.every((word) => all.includes(word));
}

function isPicked({ pick, caption }: PhotoSummary, wanted: PhotoFilter['pick']): boolean {
  switch (wanted) {
    case '':
      return true;
    case 'unrejected':
      return pick !== 'rejected';
    case 'uncaptioned':
      return caption === '';
    default:
      return pick === wanted;
  }
}

const inWords = new Intl.Collator(undefined, { numeric: true });

const ORDERS: Record<Exclude<PhotoSort, 'added'>, (a: PhotoSummary, b: PhotoSummary) => number> = {
  // The latest first; what has no date comes last.
  taken: (a, b) => compare(b.dateCreated, a.dateCreated),
  name: (a, b) => inWords.compare(a.fileName, b.fileName),
  rating: (a, b) => b.rating - a.rating,
};

/** ISO 8601 dates, as far as each goes. */
function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

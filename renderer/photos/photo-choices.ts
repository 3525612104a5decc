import { foldForSearch } from '../../shared/fold';
import { nameKey } from '../../shared/photos/name-order';
import type { PhotoSummary } from '../../shared/summary';

export type PhotoSort = 'added' | 'taken' | 'name' | 'rating';

/** Which photos are on the wall, and in which order. */
export interface PhotoFilter {
  /** All of these words, each only begun perhaps. */
  text: string;
  show: '' | 'picked' | 'unrejected' | 'rejected' | 'uncaptioned' | 'errors' | 'used' | 'unused';
  /** At least so many. */
  stars: number;
  sort: PhotoSort;
  /** The other way round: the first added, the fewest stars. */
  isReversed: boolean;
}

export const NO_PHOTO_FILTER: PhotoFilter = {
  text: '',
  show: '',
  stars: 0,
  sort: 'added',
  isReversed: false,
};

/** What lists do not say of photos, as far as it was asked for: ids of those that have errors, and that are used. */
export interface AskedOfPhotos {
  withErrors: ReadonlySet<string>;
  /** Null while it is not known. */
  inUse: ReadonlySet<string> | null;
}

/** Before anything was asked for. */
export const NOTHING_ASKED_OF_PHOTOS: AskedOfPhotos = { withErrors: new Set(), inUse: null };

/**
 * The photos that fit, in the order asked for; photos that are alike in it stay as they were.
 *
 * @param photos the last added first.
 */
export function chosenPhotos(
  photos: readonly PhotoSummary[],
  { text, show, stars, sort, isReversed }: PhotoFilter,
  asked: AskedOfPhotos = NOTHING_ASKED_OF_PHOTOS,
): readonly PhotoSummary[] {
  const words = wordsOf(text);
  return inOrder(photos, sort, isReversed).filter(
    (photo) => photo.rating >= stars && isShown(photo, show, asked) && hasWords(photo, words),
  );
}

/** Works out what photos are found and put in order by, before a key asks for it: 20,000 would keep it waiting. */
export function prepareChoice(photos: readonly PhotoSummary[]): void {
  for (const photo of photos) {
    searched(photo);
    nameKeyOf(photo);
  }
}

function wordsOf(text: string): readonly string[] {
  return foldForSearch(text).split(/\s+/).filter(Boolean);
}

function hasWords(photo: PhotoSummary, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const all = searched(photo);
  return words.every((word) => all.includes(word));
}

/** What photos are found by: folded once, since each key looks through all of them. */
const folded = new WeakMap<PhotoSummary, string>();

function searched(photo: PhotoSummary): string {
  const known = folded.get(photo);
  if (known !== undefined) return known;
  const { headline, caption, altText, credit, fileName, sublocation, city, country } = photo;
  const all = foldForSearch(
    [
      [headline, caption, altText, credit, fileName, sublocation, city, country],
      [...photo.creators, ...photo.people, ...photo.keywords],
    ]
      .flat()
      .join(' '),
  );
  folded.set(photo, all);
  return all;
}

function isShown(
  { id, pick, caption }: PhotoSummary,
  wanted: PhotoFilter['show'],
  { withErrors, inUse }: AskedOfPhotos,
): boolean {
  switch (wanted) {
    case '':
      return true;
    case 'unrejected':
      return pick !== 'rejected';
    case 'uncaptioned':
      return caption === '';
    case 'errors':
      return withErrors.has(id);
    case 'used':
      return inUse?.has(id) === true;
    case 'unused':
      return inUse?.has(id) === false;
    default:
      return pick === wanted;
  }
}

/** Worked out once: 20,000 names are compared often. */
const nameKeys = new WeakMap<PhotoSummary, string>();

function nameKeyOf(photo: PhotoSummary): string {
  const known = nameKeys.get(photo);
  if (known !== undefined) return known;
  const key = nameKey(photo.fileName);
  nameKeys.set(photo, key);
  return key;
}

interface Order {
  by: (photo: PhotoSummary) => string | number;
  isDescending: boolean;
}

const ORDERS: Record<Exclude<PhotoSort, 'added'>, Order> = {
  // ISO 8601 dates, as far as each goes.
  taken: { by: ({ dateCreated }) => dateCreated, isDescending: true },
  name: { by: nameKeyOf, isDescending: false },
  rating: { by: ({ rating }) => rating, isDescending: true },
};

/** All photos in the orders that they were asked for: a key of the search sorts none of them again. */
const ordered = new WeakMap<readonly PhotoSummary[], Map<string, readonly PhotoSummary[]>>();

function inOrder(
  photos: readonly PhotoSummary[],
  sort: PhotoSort,
  isReversed: boolean,
): readonly PhotoSummary[] {
  const name = `${sort} ${isReversed}`;
  const known = ordered.get(photos) ?? new Map<string, readonly PhotoSummary[]>();
  const now = known.get(name) ?? sorted(photos, sort, isReversed);
  ordered.set(photos, known.set(name, now));
  return now;
}

function sorted(
  photos: readonly PhotoSummary[],
  sort: PhotoSort,
  isReversed: boolean,
): readonly PhotoSummary[] {
  if (sort === 'added') return isReversed ? photos.toReversed() : photos;
  const { by, isDescending } = ORDERS[sort];
  const less = isDescending === isReversed ? -1 : 1;
  return photos
    .map((photo) => ({ photo, key: by(photo) }))
    .toSorted((a, b) => (a.key < b.key ? less : a.key > b.key ? -less : 0))
    .map(({ photo }) => photo);
}

import type { PhotoChange } from '../../shared/photo';
import { markSelected } from '../photos/change-photos';
import type { Action } from './action';
import { cannotChangePhotos } from './conditions';

interface Mark {
  id: string;
  label: string;
  key: string;
  change: Pick<PhotoChange, 'rating' | 'pick'>;
}

const stars = (rating: number): Mark => ({
  id: `photo-stars-${rating}`,
  label: rating === 1 ? 'Give 1 star' : `Give ${rating} stars`,
  key: String(rating),
  change: { rating },
});

/** Stars by their number, and the flags that photo desks know by these letters. */
const MARKS: readonly Mark[] = [
  { id: 'pick-photos', label: 'Pick photos', key: 'P', change: { pick: 'picked' } },
  { id: 'reject-photos', label: 'Reject photos', key: 'X', change: { pick: 'rejected' } },
  { id: 'unflag-photos', label: 'Unflag photos', key: 'U', change: { pick: '' } },
  ...[1, 2, 3, 4, 5].map(stars),
  { id: 'photo-stars-0', label: 'Take stars away', key: '0', change: { rating: 0 } },
];

/** Gives the photos that are selected a flag or stars. */
export const markActions: readonly Action[] = MARKS.map(({ id, label, key, change }) => ({
  id,
  label,
  words: 'photo picture image rating flag select keep',
  menu: 'Photo',
  mainWindow: 'alone',
  separated: id === 'pick-photos' || id === 'photo-stars-1',
  ownKeys: [key],
  whyNot: cannotChangePhotos,
  refusal: cannotChangePhotos,
  run: () => markSelected(change),
}));

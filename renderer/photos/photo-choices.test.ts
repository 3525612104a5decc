import { describe, expect, it } from 'vitest';
import type { PhotoSummary } from '../../shared/summary';
import { chosenPhotos, NO_PHOTO_FILTER } from './photo-choices';

const photo = (id: string, change: Partial<PhotoSummary> = {}): PhotoSummary => ({
  id,
  fileName: `${id}.jpg`,
  addedAt: '2026-11-20T10:00:00Z',
  width: 300,
  height: 200,
  caption: 'A caption.',
  credit: '',
  altText: '',
  headline: '',
  creators: [],
  people: [],
  keywords: [],
  sublocation: '',
  city: '',
  country: '',
  dateCreated: '',
  rating: 0,
  pick: '',
  embargo: null,
  expiry: null,
  doNotUse: false,
  ...change,
});

const names = (photos: readonly PhotoSummary[]) => photos.map(({ id }) => id).join(' ');

describe('photos on the wall', () => {
  const photos = [
    photo('img-10', { city: 'Tarnsea', dateCreated: '2026-11-20T07:00', rating: 2 }),
    photo('img-9', { people: ['Ada Marsh'], dateCreated: '2026-11-21', rating: 5, pick: 'picked' }),
    photo('img-1', { caption: '', keywords: ['Fähre'], pick: 'rejected' }),
  ];
  const asked = { withErrors: new Set(['img-10']), inUse: new Set(['img-1', 'img-9']) };
  const shown = (change: Partial<typeof NO_PHOTO_FILTER>) =>
    names(chosenPhotos(photos, { ...NO_PHOTO_FILTER, ...change }, asked));

  it.each([
    [{}, 'img-10 img-9 img-1'],
    [{ text: 'tarn' }, 'img-10'],
    [{ text: 'marsh ada' }, 'img-9'],
    [{ text: 'fahre' }, 'img-1'],
    [{ text: 'ada tarnsea' }, ''],
    [{ show: 'picked' }, 'img-9'],
    [{ show: 'unrejected' }, 'img-10 img-9'],
    [{ show: 'uncaptioned' }, 'img-1'],
    [{ sort: 'name' }, 'img-1 img-9 img-10'],
    [{ sort: 'taken' }, 'img-9 img-10 img-1'],
    [{ sort: 'rating' }, 'img-9 img-10 img-1'],
    [{ sort: 'name', isReversed: true }, 'img-10 img-9 img-1'],
    [{ isReversed: true }, 'img-1 img-9 img-10'],
    [{ stars: 3 }, 'img-9'],
    [{ show: 'errors' }, 'img-10'],
    [{ show: 'used' }, 'img-9 img-1'],
    [{ show: 'unused' }, 'img-10'],
  ] as const)('asked for %j are %s', (change, expected) => {
    expect(shown(change)).toBe(expected);
  });

  it.each(['used', 'unused'] as const)('that are %s are none while that is not known', (show) => {
    expect(chosenPhotos(photos, { ...NO_PHOTO_FILTER, show })).toEqual([]);
  });
});

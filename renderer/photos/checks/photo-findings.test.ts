import { expect, it } from 'vitest';
import { NOTHING_SETTLED, PHOTO_SCHEMA_VERSION, type Photo } from '../../../shared/photo';
import { NO_PHOTO_WORDS } from '../../../shared/photos/testing';
import { hereAndNow } from '../here-and-now';
import { gathered } from '../gather';
import { countFindings, countWords, findingsOf } from './photo-findings';

const PHOTO: Photo = {
  ...NO_PHOTO_WORDS,
  ...NOTHING_SETTLED,
  schema: PHOTO_SCHEMA_VERSION,
  id: 'one',
  rev: 1,
  addedAt: '2026-11-17T18:00:00.000Z',
  fileName: 'one.jpg',
  sha256: '0'.repeat(64),
  type: 'jpeg',
  width: 3,
  height: 2,
  bytes: 10,
  caption: 'Water fills Mill Street in Hallowick on Tuesday, 17 November 2026.',
  altText: 'A street under water',
  creators: ['Jonah Pell'],
  credit: 'Jonah Pell / Packet',
  source: 'Packet',
  dateCreated: '2026-11-17',
  city: 'Hallowick',
  conflicts: [],
  cut: [],
};

const findInPhotos = (photos: readonly Photo[], now: string) =>
  gathered(photos, (of) => findingsOf(of, now));

const photo = (change: Partial<Photo>) => ({ ...PHOTO, ...change });
const caption = (weekday: string, day = 17) =>
  `Water fills Mill Street in Hallowick on ${weekday}, ${day} November 2026.`;

it('finds nothing in good words', () => {
  expect(findInPhotos([PHOTO], '2026-11-20')).toEqual([]);
});

it('says once what a rule finds in several photos, and puts each right by its own words', () => {
  const photos = [
    photo({ id: 'one', caption: caption('Monday') }),
    photo({ id: 'two', caption: caption('Monday', 18), dateCreated: '2026-11-18' }),
    photo({ id: 'three' }),
  ];
  const [found, ...others] = findInPhotos(photos, '2026-11-20');
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    check: 'wrongWeekday',
    count: 2,
    isSame: false,
    severity: 'error',
  });
  expect(found?.fixes.map(({ photo: { id }, change }) => [id, change.caption])).toEqual([
    ['one', caption('Tuesday')],
    ['two', caption('Wednesday', 18)],
  ]);
});

it('keeps apart what a rule finds twice in one photo', () => {
  const long = 'k'.repeat(70);
  const found = findInPhotos([photo({ keywords: [long, `${long}s`] })], '2026-11-20');
  expect(found.map(({ count }) => count)).toEqual([1, 1]);
});

it('counts by severity', () => {
  const found = (['hint', 'error', 'error'] as const).map((severity) => ({ severity }));
  expect(countFindings(found)).toEqual([
    { severity: 'error', count: 2 },
    { severity: 'hint', count: 1 },
  ]);
  expect([1, 2].map((count) => countWords(count, 'error'))).toEqual(['1 error', '2 errors']);
});

it('takes day and hour where the desk is', () => {
  const now = new Date(2026, 0, 5, 23, 59);
  expect(hereAndNow(now)).toMatch(/^2026-01-05T23:59:00\.000[+-]\d\d:\d\d$/);
  expect(Date.parse(hereAndNow(now))).toBe(now.getTime());
});

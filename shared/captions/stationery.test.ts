import fc from 'fast-check';
import { expect, it } from 'vitest';
import { NOTHING_SETTLED, PHOTO_SCHEMA_VERSION, type Photo } from '../photo';
import { NO_PHOTO_WORDS } from '../photos/testing';
import { stationeryChange, type Codes } from './stationery';
import type { StationeryField } from './stationery-schema';

const PHOTO: Photo = {
  ...NO_PHOTO_WORDS,
  ...NOTHING_SETTLED,
  schema: PHOTO_SCHEMA_VERSION,
  id: 'one',
  rev: 1,
  addedAt: '2026-11-17T18:00:00.000Z',
  fileName: 'DSC_1.JPG',
  sha256: '0'.repeat(64),
  type: 'jpeg',
  width: 3,
  height: 2,
  bytes: 10,
  caption: 'The keeper saves.',
  city: 'Tarnsea',
  keywords: ['football', 'cup'],
  dateCreated: '2026-11-17',
  conflicts: [],
  cut: [],
};

const CODES: Codes = {
  table: new Map([['tt9', ['Tarnsea Town’s Daniel Okoro']]]),
  delimiter: '=',
};

const change = (...fields: StationeryField[]) => stationeryChange(fields, PHOTO, 3, CODES);

it('puts words in the place of those of a photo, or behind or before them', () => {
  expect(change({ field: 'caption', how: 'replace', text: ' New. ' })).toEqual({ caption: 'New.' });
  expect(change({ field: 'caption', how: 'append', text: 'They win.' })).toEqual({
    caption: 'The keeper saves. They win.',
  });
  expect(change({ field: 'caption', how: 'prepend', text: 'FOOTBALL:' })).toEqual({
    caption: 'FOOTBALL: The keeper saves.',
  });
  expect(change({ field: 'city', how: 'append', text: ', Wendshire' })).toEqual({
    city: 'Tarnsea, Wendshire',
  });
});

it('takes the words away where nothing comes in their place, and adds nothing where nothing is added', () => {
  expect(change({ field: 'caption', how: 'replace', text: '' })).toEqual({ caption: '' });
  expect(change({ field: 'caption', how: 'append', text: '' })).toEqual({
    caption: 'The keeper saves.',
  });
  expect(change({ field: 'headline', how: 'append', text: 'Cup' })).toEqual({ headline: 'Cup' });
});

it('gives a list each value once', () => {
  expect(change({ field: 'keywords', how: 'append', text: 'Ropewalk, cup' })).toEqual({
    keywords: ['football', 'cup', 'Ropewalk'],
  });
  expect(change({ field: 'keywords', how: 'prepend', text: 'cup; Marsh, Ada' })).toEqual({
    keywords: ['cup', 'Marsh, Ada', 'football'],
  });
});

it('has the photo’s own words for variables, and those of codes', () => {
  expect(
    change(
      { field: 'caption', how: 'replace', text: '=tt9= in {city} on {dow} ({seqn}).' },
      { field: 'city', how: 'replace', text: 'Hallowick' },
    ),
  ).toEqual({
    caption: 'Tarnsea Town’s Daniel Okoro in Tarnsea on Tuesday (3).',
    city: 'Hallowick',
  });
});

it('changes what it names and nothing else, whatever the words', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('replace', 'append', 'prepend'), (text, how) => {
      expect(Object.keys(change({ field: 'caption', how, text }))).toEqual(['caption']);
    }),
  );
});

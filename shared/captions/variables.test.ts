import { describe, expect, it } from 'vitest';
import type { Photo } from '../photo';
import { expandVariables, hasVariables, VARIABLE_NAMES } from './variables';

/** As much of a photo as variables look at. */
const photo = {
  fileName: 'IMG_0042.final.JPG',
  headline: 'Mill Street under water',
  caption: 'The Orr left its bed.',
  captionWriter: 'DA',
  creators: ['Ada Marsh', 'Jo Pell'],
  credit: 'Packet',
  source: 'Tarnsea Packet',
  copyright: '© Tarnsea Packet',
  sublocation: 'Mill Street',
  city: 'Hallowick',
  state: '',
  country: 'United Kingdom',
  event: 'Flood',
  keywords: ['flood', 'river'],
  dateCreated: '2026-11-05T01:12:00+00:00',
} as unknown as Photo;

const words = (text: string, change: Partial<Photo> = {}) =>
  expandVariables(text, { ...photo, ...change }, 3).text;

describe('variables in a text', () => {
  it.each([
    [
      'in {city}, {country}, on {dow}, {mnap} {day}, {yr4}',
      'in Hallowick, United Kingdom, on Thursday, Nov. 5, 2026',
    ],
    ['{location}: {headline}', 'Mill Street: Mill Street under water'],
    [
      '{photographer} / {photog} / {credit} / {source}',
      'Ada Marsh, Jo Pell / Ada Marsh, Jo Pell / Packet / Tarnsea Packet',
    ],
    ['{yr2}{mn0}{day0}', '261105'],
    ['{iptcyear4}{iptcmonth0}{iptcday0}_{event}_{seqn}', '20261105_Flood_3'],
    ['{iptcmonthname} {iptcday}, {datesort}, {time}', 'November 5, 20261105, 01:12:00'],
    ['{mn} {monthname} {mnn3}', '11 November Nov'],
    ['{filename} {filenamebase} {fbas}', 'IMG_0042.final.JPG IMG_0042.final IMG_0042.final'],
    ['{CITY} {Dow}', 'Hallowick Thursday'],
    [
      '{capt} {cwrt} {keywords} {copyright}',
      'The Orr left its bed. DA flood, river © Tarnsea Packet',
    ],
  ])('%j becomes %j', (text, said) => {
    expect(words(text)).toBe(said);
  });

  it.each([
    ['2026-03-09', 'March 9 Monday'],
    ['2026-05', 'May  '],
    ['2026', '  '],
    ['0000-00-00', '  '],
    ['2026-02-30', '  '],
    ['yesterday', '  '],
    ['', '  '],
  ])('of a photo of %j {mnap} {day} {dow} is %j', (dateCreated, said) => {
    expect(words('{mnap} {day} {dow}', { dateCreated })).toBe(said);
  });

  it('have the clock of the place, whatever its zone', () => {
    const dateCreated = '2026-12-31T23:30:00-11:00';
    expect(words('{dow} {day} {yr4} {time}', { dateCreated })).toBe('Thursday 31 2026 23:30:00');
  });

  it('that nobody knows stay and are told, as those that a photo has nothing for', () => {
    expect(expandVariables('{state}{foo} {foo} { city } {}', photo, 1)).toEqual({
      text: '{foo} {foo} { city } {}',
      unknown: ['{foo}'],
      empty: ['{state}'],
    });
  });

  it('are not looked for in the words that they bring', () => {
    expect(words('{headline}', { headline: '{city}' })).toBe('{city}');
  });
});

it.each([
  ['in {city}', true],
  ['in {nowhere}', true],
  ['a {set of words}', false],
  ['{}', false],
])('%j has variables: %s', (text, has) => {
  expect(hasVariables(text)).toBe(has);
});

it('are offered by one name each', () => {
  expect(VARIABLE_NAMES.slice(0, 4)).toEqual(['caption', 'captionwriter', 'headline', 'creator']);
  expect(VARIABLE_NAMES).not.toContain('photog');
  expect(VARIABLE_NAMES).toContain('time');
});

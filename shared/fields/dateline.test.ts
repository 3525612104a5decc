import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  houseDateline,
  NO_DATELINE,
  printDateline,
  readDateline,
  type DatelineForm,
} from './dateline';

const house: DatelineForm = { capitals: true, date: 'month-day', source: 'Packet', end: '—' };
const places = [{ name: 'Tarnsea' }, { name: 'Port-Sainte-Orme' }];

describe('a dateline', () => {
  it.each([
    ['TARNSEA, Nov. 20 (Packet) —', { place: 'Tarnsea', date: 'Nov. 20', source: 'Packet' }],
    ['TARNSEA —', { place: 'Tarnsea', date: '', source: '' }],
    ['ELSEWHERE (AFP) —', { place: 'ELSEWHERE', date: '', source: 'AFP' }],
  ])('%j in house form is its parts', (text, parts) =>
    expect(readDateline(text, house, places)).toEqual({ ...parts, words: '' }),
  );

  it.each(['KYIV, Ukraine (AP) —', 'Tarnsea —', 'TARNSEA', '', '—', 'مرسى، 5'])(
    '%j in another form stays as it was typed',
    (words) => expect(readDateline(words, house, places)).toEqual({ ...NO_DATELINE, words }),
  );

  it('is set anew when the house changes its form', () => {
    const read = readDateline('TARNSEA, Nov. 20 (Packet) —', house, places);
    expect(printDateline(read, { ...house, capitals: false, end: '–' })).toBe(
      'Tarnsea, Nov. 20 (Packet) –',
    );
    expect(printDateline(read, { ...house, date: 'none' })).toBe('TARNSEA (Packet) —');
  });

  it('keeps a day that the house does not print, and only that', () => {
    const before = { place: 'Tarnsea', date: 'Nov. 20', source: 'Packet', words: '' };
    const dayless: DatelineForm = { ...house, date: 'none' };
    const typed = 'TARNSEA (AFP) —';
    expect(readDateline(typed, dayless, places, before)).toEqual({ ...before, source: 'AFP' });
    expect(readDateline(typed, house, places, before).date).toBe('');
    expect(readDateline('', dayless, places, before)).toEqual(NO_DATELINE);
  });

  it.each([
    ['en-GB', 'month-day', 'Sept. 3'],
    ['fr', 'month-day', '3 sept.'],
    ['en-GB', 'day-month', '3 September'],
    ['de', 'day-month', '3. September'],
    ['en', 'none', ''],
  ] as const)('of today in %s as %s is dated %j', (language, date, words) => {
    const today = new Date(2026, 8, 3, 12);
    expect(houseDateline('Tarnsea', { ...house, date }, today, language).date).toBe(words);
  });

  it('is printed as it was typed, whatever that was and whatever the form', () => {
    const piece = fc.oneof(
      fc.constantFrom('TARNSEA', 'Tarnsea', ', Nov. 20', ' (AFP)', ' —', ' –', ', ', 'ß', 'İ'),
      fc.string(),
    );
    const form = fc.record({
      capitals: fc.boolean(),
      date: fc.constantFrom('none', 'month-day', 'day-month'),
      source: fc.constantFrom('', 'Packet'),
      end: fc.constantFrom('', '—', '–', ')'),
    });
    const day = fc.constantFrom('', 'Nov. 20');
    const typed = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
    const law = () =>
      fc.assert(
        fc.property(typed, form, day, (text, chosen, date) => {
          const before = { ...NO_DATELINE, place: 'Tarnsea', date };
          return printDateline(readDateline(text, chosen, places, before), chosen) === text;
        }),
      );
    expect(law).not.toThrow();
  });
});

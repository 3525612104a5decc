import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NOTHING_SETTLED } from '../photo';
import {
  nextChange,
  rightsWarnings,
  usabilityAt,
  usabilityWords,
  type PhotoRights,
} from './rights';

const berlin = (at: string) => ({ at, zone: 'Europe/Berlin' });
const MORNING = berlin('2026-11-20T09:00:00Z');
const NOON = berlin('2026-11-20T12:00:00Z');
const rights = (change: Partial<PhotoRights>): PhotoRights => ({ ...NOTHING_SETTLED, ...change });

describe('a photo', () => {
  it('may be used where nothing is said', () => {
    expect(usabilityAt(rights({}), NOON.at)).toBe('usable');
    expect(usabilityWords(rights({}), NOON.at)).toBeNull();
  });

  it('may be used from the end of its embargo until its expiry, and not at that moment', () => {
    const both = rights({ embargo: MORNING, expiry: NOON });
    expect(usabilityAt(both, '2026-11-20T08:59:59Z')).toBe('embargoed');
    expect(usabilityAt(both, MORNING.at)).toBe('usable');
    expect(usabilityAt(both, '2026-11-20T11:59:59Z')).toBe('usable');
    expect(usabilityAt(both, NOON.at)).toBe('expired');
  });

  it('that is not to be used is not, whenever', () => {
    expect(usabilityAt(rights({ doNotUse: true, expiry: MORNING }), NOON.at)).toBe(
      'not-to-be-used',
    );
  });

  it.each<[Partial<PhotoRights>, string]>([
    [{ doNotUse: true }, 'Not to be used.'],
    [{ expiry: MORNING }, 'Expired on 20 Nov 2026, 10:00 CET.'],
    [{ embargo: berlin('2026-11-21T09:00:00Z') }, 'Under embargo until 21 Nov 2026, 10:00 CET.'],
  ])('%j is said in words, by the clocks of its own zone', (change, words) => {
    expect(usabilityWords(rights(change), NOON.at)).toBe(words);
  });

  it('says what to heed, and keeps nothing in for it', () => {
    const heeded = rights({ noArchive: true, restrictions: ' Not for use in Austria ' });
    expect(usabilityAt(heeded, NOON.at)).toBe('usable');
    expect(rightsWarnings(heeded)).toEqual([
      'Restricted: Not for use in Austria',
      'Not for the archive.',
    ]);
    expect(rightsWarnings(rights({}))).toEqual([]);
  });

  it('stays what it is until the next change', () => {
    const minute = fc
      .integer({ min: 0, max: 600 })
      .map((minutes) => berlin(new Date(Date.UTC(2026, 10, 20, 0, minutes)).toISOString()));
    const terms = fc.record({
      embargo: fc.option(minute),
      expiry: fc.option(minute),
      doNotUse: fc.boolean(),
    });
    const law = () =>
      fc.assert(
        fc.property(terms, minute, minute, (given, one, other) => {
          const [from = '', to = ''] = [one.at, other.at].toSorted();
          const next = nextChange(given, from);
          const changes = next !== null && Date.parse(next) <= Date.parse(to);
          return changes || usabilityAt(given, from) === usabilityAt(given, to);
        }),
      );
    expect(law).not.toThrow();
  });
});

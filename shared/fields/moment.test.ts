import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isAhead, momentLabel, momentOf, wallTime } from './moment';

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Apia'];

describe('a moment', () => {
  it('is said by the clocks of its own zone', () => {
    expect(momentLabel({ at: '2026-11-20T09:00:00Z', zone: 'Europe/Berlin' })).toBe(
      '20 Nov 2026, 10:00 CET',
    );
    expect(momentOf('2026-07-01T10:00', 'Europe/Berlin')?.at).toBe('2026-07-01T08:00:00.000Z');
  });

  it('is the first where clocks show a time twice, and after the gap where never', () => {
    expect(momentOf('2026-10-25T02:30', 'Europe/Berlin')?.at).toBe('2026-10-25T00:30:00.000Z');
    expect(wallTime(momentOf('2026-03-29T02:30', 'Europe/Berlin')!)).toBe('2026-03-29T03:30');
  });

  it('shows the time that was given, in any zone and at any time of the year', () => {
    const law = () =>
      fc.assert(
        fc.property(
          fc.constantFrom(...ZONES),
          fc.integer({ min: 0, max: 366 * 48 }),
          (zone, halfHours) => {
            const at = new Date(Date.UTC(2026, 0, 1) + halfHours * 1_800_000).toISOString();
            const wall = wallTime({ at, zone });
            return wallTime(momentOf(wall, zone)!) === wall;
          },
        ),
      );
    expect(law).not.toThrow();
  });

  it.each(['', '2026', 'soon', '2026-13-01T10:00'])('is not made of %j', (wall) =>
    expect(momentOf(wall, 'UTC')).toBeNull(),
  );

  it('of a zone that is not known here is shown by UTC', () => {
    expect(momentLabel({ at: '2026-11-20T09:00:00Z', zone: 'Mars/Olympus' })).toContain('UTC');
  });

  it('is ahead until it is there', () => {
    const moment = { at: '2026-11-20T10:00:00+01:00', zone: 'Europe/Berlin' };
    expect(isAhead(moment, '2026-11-20T08:59:59Z')).toBe(true);
    expect(isAhead(moment, '2026-11-20T09:00:00Z')).toBe(false);
    expect(isAhead(null, '2026-11-20T08:00:00Z')).toBe(false);
  });
});

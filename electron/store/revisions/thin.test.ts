import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { versionsToThin, type DatedVersion } from './thin';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
const NOW = Date.parse('2026-11-25T12:30:00.000Z');

function version(rev: number, at: number, change: Partial<DatedVersion> = {}): DatedVersion {
  const updatedAt = new Date(at).toISOString();
  return { name: `${rev}.json`, rev, updatedAt, state: 'draft', keptAside: false, ...change };
}

/** How long after the one before a version was saved: a clock that jumps takes it back too. */
const wait = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: HOUR_MS / 2 }) },
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 3 * DAY_MS }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 200 * DAY_MS }) },
  { weight: 1, arbitrary: fc.integer({ min: -400 * DAY_MS, max: 0 }) },
);

const history = fc
  .array(
    fc.record({
      wait,
      state: fc.constantFrom(
        'draft' as const,
        'draft' as const,
        'draft' as const,
        'ready' as const,
      ),
      keptAside: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: 60 },
  )
  .map((saves) => {
    let at = NOW - saves.reduce((sum, { wait }) => sum + Math.max(0, wait), 0) / 2;
    return saves.map(({ wait, ...change }, n) => {
      at += wait;
      return version(n + 1, at, change);
    });
  });

/** A version is of the past, and not dated before one that came before it. */
function isDatedWell(
  versions: readonly DatedVersion[],
  { rev, updatedAt }: DatedVersion,
  now: number,
) {
  const at = Date.parse(updatedAt);
  const before = versions.filter((other) => other.rev < rev && !other.keptAside);
  const dates = before.map((other) => Date.parse(other.updatedAt)).filter((date) => date <= now);
  return at <= now && dates.every((date) => date <= at);
}

/** Whether what is kept has this version, or the later one that stands for it by the rules. */
function isStoodFor(kept: readonly DatedVersion[], version: DatedVersion, now: number): boolean {
  if (kept.includes(version)) return true;
  const at = Date.parse(version.updatedAt);
  const age = now - at;
  if (age < DAY_MS) return false;
  const slot = age < 7 * DAY_MS ? HOUR_MS : DAY_MS;
  if (age >= 365 * DAY_MS) return true;
  return kept.some(
    ({ rev, updatedAt }) =>
      rev > version.rev && Math.floor(Date.parse(updatedAt) / slot) === Math.floor(at / slot),
  );
}

function thinned(versions: readonly DatedVersion[], now: number): DatedVersion[] {
  const gone = new Set(versionsToThin(versions, now));
  return versions.filter((version) => !gone.has(version));
}

describe('thinning', () => {
  it('keeps the newest, each change of state, and what was kept aside, whatever their age', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 800 }), (versions, days) => {
        const kept = new Set(thinned(versions, NOW + days * DAY_MS));
        const line = versions.filter(({ keptAside }) => !keptAside);
        expect(kept.has(versions.at(-1)!)).toBe(true);
        const mustStay = [
          ...versions.filter(({ keptAside }) => keptAside),
          ...line.filter(({ state }, n) => line[n - 1]?.state !== state),
        ];
        expect(mustStay.filter((version) => !kept.has(version))).toEqual([]);
      }),
    );
  });

  it('keeps what is dated later than now, or before what came before it', () => {
    fc.assert(
      fc.property(history, (versions) => {
        const gone = versionsToThin(versions, NOW);
        expect(gone.filter((version) => !isDatedWell(versions, version, NOW))).toEqual([]);
      }),
    );
  });

  it('keeps all of a day, one an hour of a week, one a day of a year, however often it is done', () => {
    fc.assert(
      fc.property(
        history,
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }),
        (versions, days) => {
          let kept = thinned(versions, NOW);
          let now = NOW;
          for (const wait of days) {
            now += wait * DAY_MS;
            kept = thinned(kept, now);
          }
          const missing = versions.filter((version) => !isStoodFor(kept, version, now));
          expect(missing).toEqual([]);
        },
      ),
    );
  });

  it('finds nothing more to do right after', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 800 }), (versions, days) => {
        const now = NOW + days * DAY_MS;
        expect(versionsToThin(thinned(versions, now), now)).toEqual([]);
      }),
    );
  });

  it('leaves the last of each hour, each day, and nothing but the first of what is older', () => {
    const at = (iso: string) => Date.parse(iso);
    const versions = [
      version(1, at('2024-01-01T10:00:00Z')),
      version(2, at('2024-01-01T10:10:00Z')),
      version(3, at('2026-09-01T10:00:00Z')),
      version(4, at('2026-09-01T22:00:00Z')),
      version(5, at('2026-11-21T10:00:00Z')),
      version(6, at('2026-11-21T10:59:00Z')),
      version(7, at('2026-11-21T11:00:00Z')),
      version(8, at('2026-11-25T12:00:00Z')),
      version(9, at('2026-11-25T12:00:01Z')),
    ];
    expect(thinned(versions, NOW).map(({ rev }) => rev)).toEqual([1, 4, 6, 7, 8, 9]);
  });
});

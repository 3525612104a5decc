import { expect, it } from 'vitest';
import { CrashCount } from './crash-count';

it('three crashes within a minute are too many', () => {
  const count = new CrashCount();
  expect([0, 20_000, 40_000].map((time) => count.add(time))).toEqual([false, false, true]);
});

it('crashes that are far apart are not', () => {
  const count = new CrashCount();
  const times = [0, 40_000, 80_000, 120_000, 160_000];
  expect(times.map((time) => count.add(time))).not.toContain(true);
});

it('are counted from the beginning once the person has chosen', () => {
  const count = new CrashCount();
  [0, 1, 2].forEach((time) => count.add(time));
  count.reset();
  expect([3, 4, 5].map((time) => count.add(time))).toEqual([false, false, true]);
});

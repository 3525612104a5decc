import { expect, it } from 'vitest';
import { isKnownDay } from './known-day';

it.each([
  ['2026', true],
  ['2026-12', true],
  ['2028-02-29', true],
  ['0004-02-29', true],
  ['2026-02-29', false],
  ['2026-11-31', false],
  ['2026-11-00', false],
  ['2026-13', false],
  ['2026-00', false],
])('of %s the calendar has it: %s', (day, isKnown) => {
  expect(isKnownDay(day)).toBe(isKnown);
});

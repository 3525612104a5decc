import { expect, test } from 'vitest';
import { percentile } from './statistics.mjs';

test('finds the middle of an odd and an even number of values, in any order', () => {
  expect(percentile([30, 10, 20], 0.5)).toBe(20);
  expect(percentile([40, 10, 30, 20], 0.5)).toBe(25);
});

test('refuses to make a number out of nothing', () => {
  expect(() => percentile([], 0.5)).toThrow(RangeError);
});

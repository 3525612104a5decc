import { expect, it } from 'vitest';
import { endOfChange } from './bound';

it.each([
  ['Harbor reopens', 'Harbour reopens', 'Harbou'],
  ['Harbour reopens', 'Harbor reopens', 'Harbo'],
  ['', 'Harbour', 'Harbour'],
  ['Harbour', '', ''],
  ['aa', 'aaa', 'aaa'],
  ['Harbour', 'Harbour', 'Harbour'],
])('the change from “%s” to “%s” ends after “%s”', (before, after, start) => {
  expect(after.slice(0, endOfChange(before, after))).toBe(start);
});

import { expect, it } from 'vitest';
import { commonEnds } from './common-ends';

it.each([
  ['Harbor reopens', 'Harbour reopens', 'Harbo', 'r reopens'],
  ['Harbour reopens', 'Harbor reopens', 'Harbo', 'r reopens'],
  ['', 'Harbour', '', ''],
  ['Harbour', '', '', ''],
  ['aa', 'aaa', 'aa', ''],
  ['Harbour', 'Harbour', 'Harbour', ''],
  ['a😀b', 'a😁b', 'a', 'b'],
  ['a😀b', 'a🨀b', 'a', 'b'],
])('“%s” and “%s” begin with “%s” and end with “%s”', (one, other, first, last) => {
  const { start, end } = commonEnds(one, other);
  expect(one.slice(0, start)).toBe(first);
  expect(one.slice(one.length - end)).toBe(last);
});

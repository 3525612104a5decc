import { expect, it } from 'vitest';
import { steppedLast, whyNoComparison } from './comparison';

it('takes two to four photos', () => {
  expect([1, 2, 4, 5].map((count) => whyNoComparison(count) === null)).toEqual([
    false,
    true,
    true,
    false,
  ]);
});

it.each([
  [['a', 'b'], 1, ['a', 'c']],
  [['a', 'c'], -1, ['a', 'b']],
  [['b', 'a'], 1, ['b', 'c']],
  [['c', 'd'], 1, undefined],
  [['a', 'b'], -1, undefined],
  [['a', 'gone'], 1, undefined],
] as const)('of %j, by %i, are %j', (compared, step, expected) => {
  expect(steppedLast(['a', 'b', 'c', 'd'], compared, step)).toEqual(expected);
});

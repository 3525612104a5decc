import { expect, it } from 'vitest';
import { isMassVanish } from './mass-vanish';

it.each([
  [1, 1, false],
  [4, 1, false],
  [4, 2, true],
  [20, 3, false],
  [20, 4, true],
  [45, 9, true],
  [46, 9, false],
  [100_000, 9, false],
  [100_000, 10, true],
])('of %i stories, %i going at once is asked about: %s', (known, gone, asked) => {
  expect(isMassVanish(known, gone)).toBe(asked);
});

import { expect, it } from 'vitest';
import { fitLabel, fitOf } from './target';

it.each([
  [0, 400, 'short', '400 words short'],
  [379, 400, 'short', '21 words short'],
  [380, 400, 'fits', 'Fits, 20 words short'],
  [400, 400, 'fits', 'Fits exactly'],
  [401, 400, 'fits', 'Fits, 1 word over'],
  [421, 400, 'over', '21 words over'],
  [2_500, 400, 'over', '2,100 words over'],
])('%i of %i words: %s', (length, target, fit, label) => {
  expect(fitOf(length, target).fit).toBe(fit);
  expect(fitLabel(length, target, 'words')).toBe(label);
});

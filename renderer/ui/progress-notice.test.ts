import { expect, it, vi } from 'vitest';
import { countsOf } from './progress-notice';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));

it('says how far work is, and how much is done in a second', () => {
  expect(countsOf(0, 200, 0)).toBe('0 of 200');
  expect(countsOf(40, 1_200, 5)).toBe('40 of 1,200, 8 a second');
  expect(countsOf(1, 3, 4)).toBe('1 of 3, 0.3 a second');
  expect(countsOf(90, 200, 3.5)).toBe('90 of 200, 26 a second');
});

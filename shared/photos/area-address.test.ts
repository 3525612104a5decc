import fc from 'fast-check';
import { expect, it } from 'vitest';
import { areaAddress, areaKey, areaOfKey } from './area-address';

it('names an area in whole numbers', () => {
  expect(areaKey({ x: 0.1, y: 0.25, width: 0.7, height: 1 / 3 })).toBe('1000-2500-7000-3333');
});

it('an area is read from its key as it was written, to less than a pixel', () => {
  const step = fc.integer({ min: 0, max: 10_000 });
  const law = fc.property(step, step, step, step, (a, b, c, d) => {
    fc.pre(a !== b && c !== d);
    const [x, right, y, bottom] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)];
    const key = [x, y, right - x, bottom - y].join('-');
    expect(areaKey(areaOfKey(key)!)).toBe(key);
  });
  expect(() => fc.assert(law)).not.toThrow();
});

it.each([
  '',
  '0-0-0-10',
  '0-0-10-0',
  '5000-0-5001-1',
  '1-2-3',
  '-1-0-5-5',
  '1-1-1-1x',
  '0-0-99999-1',
])('%j is the key of no area', (key) => {
  expect(areaOfKey(key)).toBeNull();
});

it('gives the address of an area, and of a whole photo', () => {
  const area = { x: 0, y: 0.125, width: 1, height: 0.75 };
  expect(areaAddress('flood-mill-street', area)).toBe(
    'media://flood-mill-street/card/0-1250-10000-7500',
  );
  expect(areaAddress('flood-mill-street', null)).toBe('media://flood-mill-street/card');
});

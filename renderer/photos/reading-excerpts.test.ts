import { expect, it } from 'vitest';
import { atDifference } from './reading-excerpts';

const readings = (...values: string[]) =>
  values.map((value, index) => ({
    from: index === 0 ? ('xmp' as const) : ('iim' as const),
    value,
  }));
const shown = (...values: string[]) => atDifference(readings(...values)).map(({ value }) => value);

it('leaves short readings as they are', () => {
  expect(shown('Kim Won Jin', 'Kim Won-Jin')).toEqual(['Kim Won Jin', 'Kim Won-Jin']);
});

it('shows of long ones where they part', () => {
  const before = 'Water fills the street. '.repeat(200);
  const [xmp = '', iim = ''] = shown(`${before}Monday${before}`, `${before}Tuesday${before}`);
  expect(xmp).toMatch(/^….{40}Monday.*…$/s);
  expect(iim).toMatch(/^….{40}Tuesday.*…$/s);
  expect(xmp.length).toBeLessThan(170);
});

it('shows of a long and a short one their beginnings', () => {
  const [long = '', short] = shown('k'.repeat(5_000), 'Street');
  expect(long).toMatch(/^k{159}…$/);
  expect(short).toBe('Street');
});

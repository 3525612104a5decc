import { expect, it } from 'vitest';
import { sectionAt, stepIn } from './section-at';

const HEADINGS = [
  { id: 'newsroom', top: -900 },
  { id: 'people', top: 40 },
  { id: 'bin', top: 300 },
];

it.each([
  [100, false, 'people'],
  [20, false, 'newsroom'],
  [300, false, 'bin'],
  [20, true, 'bin'],
])('with the line at %d px and the end in sight: %s, what is read is %s', (line, isAtEnd, id) => {
  expect(sectionAt(HEADINGS, line, isAtEnd)).toBe(id);
});

it('is the first above all headings, and none without any', () => {
  expect(sectionAt([{ id: 'newsroom', top: 80 }], 20, false)).toBe('newsroom');
  expect(sectionAt([], 20, true)).toBeNull();
});

it.each([
  ['ArrowDown', 0, 1],
  ['ArrowDown', 2, 2],
  ['ArrowUp', 0, 0],
  ['ArrowLeft', 2, 1],
  ['Home', 2, 0],
  ['End', 0, 2],
  ['a', 0, null],
])('goes with %s from %d to %s', (key, at, to) => {
  expect(stepIn(key, at, 3)).toBe(to);
});

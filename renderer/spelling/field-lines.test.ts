import { describe, expect, it } from 'vitest';
import { moved } from './field-lines';

describe('marks of a field', () => {
  const text = 'The harbur and the ferrys';
  const marks = [
    { from: 4, to: 10 },
    { from: 19, to: 25 },
  ];
  it.each([
    ['In winter the harbur and the ferrys', ['harbur', 'ferrys']],
    ['The harbur and all the ferrys', ['harbur', 'ferrys']],
    ['The harbur', ['harbur']],
    ['The harbour and the ferrys', ['ferrys']],
    ['', []],
  ])('stay with their words in “%s”', (after, words) => {
    const now = moved(marks, text, after);
    expect(now.map(({ from, to }) => after.slice(from, to))).toEqual(words);
  });
});

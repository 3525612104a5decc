import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countCharacters } from './count-characters';

it.each([
  ['', 0],
  ['café', 4],
  ['cafe\u0301', 4],
  ['😀 b', 3],
  ['👩‍👩‍👧‍👦é👍🏽', 3],
  ['हिंदी', 2],
  ['が\u304b\u3099', 2],
  ['🇩🇪🇫🇷', 2],
])('counts characters of “%s” as a person does', (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

it('counts what the language’s own rules do', () => {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const unit = fc.constantFrom(...'aé \n東か한ी\u0301\u3099\u200d\ufe0f', '👩', '🏽', '🇩', '©');
  const law = fc.property(fc.string({ unit, maxLength: 40 }), (text) => {
    expect(countCharacters(text)).toBe(Array.from(segmenter.segment(text)).length);
  });
  expect(() => fc.assert(law, { numRuns: 500 })).not.toThrow();
});

import { describe, expect, it } from 'vitest';
import { headlineOf, storyName } from './headline-of';

describe('a headline in a sentence', () => {
  it.each([
    ['Harbour', 'Harbour'],
    ['\u202eruobraH', 'ruobraH'],
    ['\u2067שלום\u2069', 'שלום'],
    ['🙂🙂', '🙂🙂'],
    ['', 'Story without a headline'],
    ['\u202e', 'Story without a headline'],
  ])('%j is %j', (headline, shown) => expect(headlineOf(headline)).toBe(shown));
});

it('is cut in a sentence, and nowhere is more shown than a headline can be', () => {
  const long = 'Harbour reopens after storm '.repeat(4_000);
  expect(storyName(long)).toHaveLength(80);
  expect(storyName(long)).toMatch(/^Harbour reopens .*[^ ]…$/);
  expect(storyName('🙂'.repeat(60))).toBe(`${'🙂'.repeat(39)}…`);
  expect(headlineOf(long).length).toBeLessThanOrEqual(500);
});

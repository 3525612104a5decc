import { describe, expect, it } from 'vitest';
import { headlineOf } from './headline-of';

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

import { expect, it } from 'vitest';
import { parseSearch } from '../../shared/search/query';
import { inWords } from './misread-words';

it.each([
  ['date:2026-13', '“date:2026-13” is no date. Write a year, a month or a day: date:2026'],
  ['author:', '“author:” stands alone. Write what to look for right after it, e.g. author:kim.'],
  ['slug:', 'e.g. slug:harbour.'],
  ['(', '“(” has no letters or figures to look for.'],
  ['foo:bar', 'There is no “foo:” to search in, so its words are looked for anywhere.'],
  ['-date:2026', 'Instead of “-date:2026”, write before: or after: with a date.'],
])('says of %s what was not understood and what can be typed', (text, words) => {
  expect(parseSearch(text).misread.map(inWords).join(' ')).toContain(words);
});

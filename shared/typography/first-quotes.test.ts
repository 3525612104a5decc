import { expect, it } from 'vitest';
import { firstQuotes } from './first-quotes';
import { houseForm } from './house-form';
import { settled } from './settle';

it.each([
  ['en-GB', '‘No,’ she said.'],
  ['en-Latn-gb', '‘No,’ she said.'],
  ['en-US', '“No,” she said.'],
  ['en', '“No,” she said.'],
  ['nl-BE', '“No,” she said.'],
  ['fr', '«\u202fNo,\u202f» she said.'],
])('a newsroom’s choice counts for its language alone: %s', (language, expected) => {
  const first = firstQuotes(language, { 'en-GB': 'single', nl: 'double' });
  expect(settled('"No," she said.', houseForm(language, first))).toBe(expected);
});

it('without a choice the language’s own come first', () => {
  expect(settled('"No," she said.', houseForm('nl', firstQuotes('nl', {})))).toBe(
    '‘No,’ she said.',
  );
});

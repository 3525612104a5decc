import { expect, it } from 'vitest';
import { finder } from './find';
import { NOTHING_ASKED } from './question';
import { replacementFor } from './replacement';

function replaced(text: string, query: string, template: string, isPattern = true): string {
  const [found] = finder({ ...NOTHING_ASKED, query, isPattern })(text);
  return replacementFor(template, found!, isPattern);
}

it.each([
  ['Kim Jong', String.raw`(\w+) (\w+)`, '$2, $1', 'Jong, Kim'],
  ['2026', String.raw`(?<year>\d+)`, 'in $<year>', 'in 2026'],
  ['tide', 'tide', '“$&” for $$5', '“tide” for $5'],
  ['ab', '(a)(x)?b', '[$1$2]', '[a]'],
  ['ab', '(a)b', '$12 $3', 'a2 '],
  ['ab', 'ab', '$<toString>', ''],
  ['cafe\u0301', '(.+)', '$1!', 'cafe\u0301!'],
])('in “%s” /%s/ becomes “%s”', (text, query, template, expected) => {
  expect(replaced(text, query, template)).toBe(expected);
});

it('is taken as it is where words are looked for', () => {
  expect(replaced('tide', 'tide', '$1 $& $$', false)).toBe('$1 $& $$');
});

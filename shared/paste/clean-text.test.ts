import { expect, it } from 'vitest';
import { cleanCharacters, textCleaner } from './clean-text';

it.each([
  ['an override and its end', 'By Jo \u202egpj.eoR\u202c Kim', 'By Jo gpj.eoR Kim'],
  ['an end that ends nothing', 'Ferries\u202c return\u2069', 'Ferries return'],
  ['an override within an embedding', '\u202bא\u202eב\u202cג\u202c', '\u202bאבג\u202c'],
  ['what is left over after both', '\u202aa\u202c\u202c', '\u202aa\u202c'],
  ['no isolate', 'By \u2068كيم\u2069, Seoul', 'By \u2068كيم\u2069, Seoul'],
  ['no direction mark and no joiner', '\u200fמ\u200e 👩‍🚒', '\u200fמ\u200e 👩‍🚒'],
  ['soft hyphens and zero-width spaces', 'hy\u00adphen\u200b', 'hyphen'],
])('takes out %s', (_, text, clean) => {
  expect(cleanCharacters(text)).toBe(clean);
});

it('knows in a later piece what an earlier one began', () => {
  const clean = textCleaner();
  expect(['\u202bא', '\u202eב', '\u202c', 'ג\u202c', '\u202c'].map(clean)).toEqual([
    '\u202bא',
    'ב',
    '',
    'ג\u202c',
    '',
  ]);
});

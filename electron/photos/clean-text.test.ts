import { expect, it } from 'vitest';
import { cleanLine, cleanText } from './clean-text';

it.each([
  ['an override and its end', 'By Jo \u202egpj.eoR\u202c Kim', 'By Jo gpj.eoR Kim'],
  ['an end that ends nothing', 'Ferries\u202c return\u2069', 'Ferries return'],
  ['controls and half a character', 'Fer\u0007ries\ud83d', 'Ferries'],
  [
    'spaces that are too many',
    ' Ferries  return \r\n\u2029 at\u00a0 dawn ',
    'Ferries return\nat dawn',
  ],
])('takes out of a caption %s', (_, text, clean) => {
  expect(cleanText(text)).toBe(clean);
});

it('keeps an embedding whole, and puts lines into one', () => {
  expect(cleanLine('\u202bשלום\u202c\nworld')).toBe('\u202bשלום\u202c world');
  expect(cleanText(7)).toBe('');
});

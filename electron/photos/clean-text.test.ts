import { describe, expect, it } from 'vitest';
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

describe('a text that is longer than is taken', () => {
  it.each([
    ['words', 'x'.repeat(20_001), 20_000],
    ['a character of two halves', `${'x'.repeat(19_999)}😀 and more`, 19_999],
    ['a family', `${'x'.repeat(19_995)}👩‍👩‍👧‍👦 and more`, 19_995],
    ['flags', '🇩🇪'.repeat(6_000), 20_000],
    ['flags, out of step', `x${'🇩🇪'.repeat(6_000)}`, 19_997],
    ['a letter under its accent', `${'x'.repeat(19_999)}e\u0301 and more`, 19_999],
    ['a letter buried under accents', `e${'\u0301'.repeat(30_000)}`, 20_000],
    ['code points that are one letter', `e${'\u{1d165}'.repeat(12_000)}`, 19_999],
  ])('is cut between characters: %s', (_, text, length) => {
    const cut = cleanText(text);
    expect(cut).toHaveLength(length);
    expect(text.startsWith(cut)).toBe(true);
    expect(cut).not.toMatch(/\p{Surrogate}/u);
  });

  it('is looked through in good time, whatever it is', () => {
    for (const piece of [' ', '\n', ' \n', '\u202b', 'e\u0301', '😀']) {
      expect(cleanText(piece.repeat(500_000)).length).toBeLessThanOrEqual(20_000);
    }
  });
});

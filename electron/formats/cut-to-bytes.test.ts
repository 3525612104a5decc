import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutToBytes } from './cut-to-bytes';

it.each([
  ['Tarnsea', 7, 'Tarnsea'],
  ['Tarnsea', 3, 'Tar'],
  ['Crème', 3, 'Cr'],
  ['Zoe\u0308', 4, 'Zo'],
  ['Gol 👩‍👩‍👧!', 8, 'Gol '],
  ['שלום', 5, 'של'],
])('%j has room in %i bytes as %j', (text, bytes, cut) => {
  expect(cutToBytes(text, bytes)).toBe(cut);
});

it('splits no character, and leaves no room for the next', () => {
  const anyText = fc.string({ unit: fc.oneof(fc.string({ unit: 'grapheme' }), fc.string()) });
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const law = () =>
    fc.assert(
      fc.property(anyText, fc.integer({ min: 0, max: 64 }), (text, bytes) => {
        const cut = cutToBytes(text, bytes);
        const whole = [...characters.segment(text)].map(({ segment }) => segment);
        const kept = [...characters.segment(cut)].map(({ segment }) => segment);
        expect(whole.slice(0, kept.length)).toEqual(kept);
        expect(Buffer.byteLength(cut)).toBeLessThanOrEqual(bytes);
        const next = whole[kept.length];
        const fits = next !== undefined && Buffer.byteLength(cut + next) <= bytes;
        expect(fits).toBe(false);
      }),
    );
  expect(law).not.toThrow();
});

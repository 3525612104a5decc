import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapLines } from './wrap-lines';

const monospaced = (text: string) => text.length;

describe('lines of a column', () => {
  it.each([
    ['', 10, []],
    ['Harbour', 10, ['Harbour']],
    ['Harbour reopens after storm', 10, ['Harbour', 'reopens', 'after', 'storm']],
    ['Harbour reopens after storm', 15, ['Harbour reopens', 'after storm']],
    ['Half-time at the quay', 6, ['Half-', 'time', 'at the', 'quay']],
    ['Incomprehensibilities', 8, ['Incompre', 'hensibil', 'ities']],
    ['港口重新开放', 2, ['港口', '重新', '开放']],
    ['Say “yes”, now', 9, ['Say', '“yes”,', 'now']],
    ['  ', 10, []],
    ['no\u00a0break here', 9, ['no\u00a0break', 'here']],
    ['10\u00a0km away', 4, ['10\u00a0k', 'm', 'away']],
    ['ab abcdefghijkl yz', 5, ['ab', 'abcde', 'fghij', 'kl yz']],
    ['one\n\ntwo', 20, ['one', '', 'two']],
  ])('%j in %i are %j', (text, width, lines) =>
    expect(wrapLines(text, width, monospaced)).toEqual(lines),
  );

  it('hold every character but the spaces at their ends, and are as wide as the column at most', () => {
    const text = fc.array(fc.constantFrom('Ferry', 'a', 'quay-side', 'é', '港口', '“so”'), {
      maxLength: 12,
    });
    const law = () =>
      fc.assert(
        fc.property(text, fc.integer({ min: 2, max: 30 }), (pieces, width) => {
          const lines = wrapLines(pieces.join(' '), width, monospaced);
          expect(lines.join('').replaceAll(' ', '')).toBe(pieces.join(''));
          expect(lines.every((line) => line.length <= width)).toBe(true);
        }),
      );
    expect(law).not.toThrow();
  });
});

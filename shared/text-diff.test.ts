import { assert, property, string, constantFrom, array } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { diffItems, diffText, type TextPart } from './text-diff';

const side = (parts: readonly TextPart[], kind: 'removed' | 'added') =>
  parts
    .filter((part) => part.kind === 'same' || part.kind === kind)
    .map(({ text }) => text)
    .join('');

describe('the difference of two texts', () => {
  it('is told in whole words', () => {
    expect(diffText('The harbour is closed.', 'The harbour was closed.')).toEqual([
      { kind: 'same', text: 'The harbour ' },
      { kind: 'removed', text: 'is' },
      { kind: 'added', text: 'was' },
      { kind: 'same', text: ' closed.' },
    ]);
  });

  it('is told in whole words of other scripts too', () => {
    const changed = diffText('أعيد فتح الميناء', 'أعيد إغلاق الميناء');
    expect(changed.filter(({ kind }) => kind !== 'same').map(({ text }) => text)).toEqual([
      'فتح',
      'إغلاق',
    ]);
  });

  it('of equal texts is none, and of empty ones nothing', () => {
    expect(diffText('Same.', 'Same.')).toEqual([{ kind: 'same', text: 'Same.' }]);
    expect(diffText('', '')).toEqual([]);
  });

  it('holds every character of both', () => {
    const text = array(constantFrom('harbour ', 'port', ' ', '\n', 'é', '港', '👩‍🚀')).map((words) =>
      words.join(''),
    );
    assert(
      property(text, text, (before, after) => {
        const parts = diffText(before, after);
        expect(side(parts, 'removed')).toBe(before);
        expect(side(parts, 'added')).toBe(after);
      }),
    );
    assert(
      property(string(), string(), (before, after) => {
        expect(side(diffText(before, after), 'added')).toBe(after);
      }),
    );
  });

  it('of long texts without a word in common is both, whole', () => {
    const before = Array.from({ length: 5000 }, (_, n) => `a${n}`);
    const after = Array.from({ length: 5000 }, (_, n) => `b${n}`);
    expect(diffItems(before, after).map(({ kind, items }) => [kind, items.length])).toEqual([
      ['removed', 5000],
      ['added', 5000],
    ]);
  });
});

import { assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whyNoFileName } from '../../shared/file-name';
import { givenFileName, safeFileName } from './safe-name';

describe('safeFileName', () => {
  it.each([
    ['harbour-reopens', 'harbour-reopens'],
    ['a/b\\c:d', 'a b c d'],
    ['../../etc/passwd', 'etc passwd'],
    ['.hidden', 'hidden'],
    ['--help', 'help'],
    ['ends with dots... ', 'ends with dots'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['-.con', '_con'],
    ['Конец', 'Конец'],
    ['e\u0301te\u0301', 'été'],
    ['a\u202eb\u0000c\ud800', 'a b c'],
    ['   ', 'story'],
    ['', 'story'],
  ])('%j becomes %j', (from, to) => expect(safeFileName(from, 'story')).toBe(to));

  it('cuts between characters, at 80 bytes', () => {
    expect(safeFileName('é'.repeat(41), 'story')).toBe('é'.repeat(40));
    expect(safeFileName(`${'a'.repeat(79)}😀`, 'story')).toBe('a'.repeat(79));
  });

  it('makes a name that every file system takes, of any text, and keeps it', () => {
    const words = oneof(
      string({ unit: 'binary', maxLength: 200 }),
      string({
        unit: constantFrom('.', '-', ' ', '/', 'con', 'LPT1', '_', '\n', 'ß', '漢', '😀'),
      }),
    );
    assert(
      property(words, (text) => {
        const name = safeFileName(text, 'story');
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(80);
        expect(name).toBe(name.normalize('NFC'));
        expect(name).toMatch(
          /^[^\s.\\/:*?"<>|\p{Cc}\p{Cs}-]([^\\/:*?"<>|\p{Cc}\p{Cs}]*[^\s.\\/:*?"<>|\p{Cc}\p{Cs}])?$/u,
        );
        expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
        expect(safeFileName(name, 'story')).toBe(name);
        expect(whyNoFileName(name), 'a person may call it so').toBeNull();
      }),
      { numRuns: 2000 },
    );
  });
});

it('takes a name that a person gave as it is, or refuses it', () => {
  expect(givenFileName(' Desk  out ')).toBe('Desk out');
  expect(() => givenFileName('../out')).toThrow('A name cannot have “/” in it.');
  const words = string({
    unit: constantFrom('.', '-', ' ', '/', 'con', '_', '\n', '\u200d', 'ß', 'e\u0301', '漢'),
  });
  assert(
    property(words, (text) => {
      if (whyNoFileName(text) !== null) return;
      const typed = text
        .normalize('NFC')
        .replace(/[\s\u200d]+/g, ' ')
        .trim();
      expect(givenFileName(text)).toBe(typed);
    }),
  );
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { begunCode, codeBefore, expandCodes } from './code-replacements';
import { readCodes } from './code-table';

const { table } = readCodes(
  ['TR7\tDuncan Alloway\tAlloway', 'TR72\tKit Oakes', 'a#2\thash', 'gap\t\tsecond'],
  '=',
);

describe('codes in a text', () => {
  it.each([
    ['=TR7= scores', 'Duncan Alloway scores'],
    ['=TR7==TR72=', 'Duncan AllowayKit Oakes'],
    ['=TR7#1= and =TR7#2=', 'Duncan Alloway and Alloway'],
    ['=TR72= is no second column', 'Kit Oakes is no second column'],
    ['=a#2=', 'hash'],
    ['=gap#2=', 'second'],
    ['1 + 1 =TR7=', '1 + 1 Duncan Alloway'],
    ['a=b=TR7=', 'a=bDuncan Alloway'],
  ])('%j becomes %j', (text, words) => {
    expect(expandCodes(text, table, '=')).toBe(words);
  });

  it.each(['=TR9=', '=tr7=', '=TR7', 'TR7=', '=TR7#3=', '=TR7#0=', '=gap=', '==', '= TR7 =', ''])(
    '%j stays as it is',
    (text) => {
      expect(expandCodes(text, table, '=')).toBe(text);
    },
  );

  it('stand between other delimiters too', () => {
    expect(expandCodes('\\TR7\\ = \\TR72\\', table, '\\')).toBe('Duncan Alloway = Kit Oakes');
  });

  it('are found between any words, and nothing else is changed', () => {
    const others = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll('=', ''));
    const codes = [...table.keys()].filter((code) => table.get(code)?.[0] !== '');
    const piece = fc.record({ words: others, code: fc.constantFrom(...codes) });
    const law = () =>
      fc.assert(
        fc.property(fc.array(piece), others, (pieces, end) => {
          const text = pieces.map(({ words, code }) => `${words}=${code}=`).join('') + end;
          const said = pieces.map(({ words, code }) => words + table.get(code)?.[0]).join('') + end;
          expect(expandCodes(text, table, '=')).toBe(said);
        }),
      );
    expect(law).not.toThrow();
  });

  it('are looked for in a time that grows with the text alone', () => {
    const text = '='.repeat(200_000);
    const begun = performance.now();
    expect(expandCodes(text, table, '=')).toBe(text);
    expect(performance.now() - begun).toBeLessThan(2_000);
  });
});

describe('a code that is typed', () => {
  it('is replaced once its second delimiter stands before the cursor', () => {
    expect(codeBefore('by =TR7= x', 8, table, '=')).toEqual({
      from: 3,
      to: 8,
      words: 'Duncan Alloway',
    });
    expect(codeBefore('by =TR7= x', 7, table, '=')).toBeNull();
    expect(codeBefore('=TR9=', 5, table, '=')).toBeNull();
    expect(codeBefore('=', 1, table, '=')).toBeNull();
  });

  it('can go on from what is there of it', () => {
    expect(begunCode('by =TR', 6, '=')).toEqual({ from: 3, typed: 'TR' });
    expect(begunCode('by =', 4, '=')).toBeNull();
    expect(begunCode('1 = 1', 5, '=')).toBeNull();
    expect(begunCode('=\nTR', 4, '=')).toBeNull();
    expect(begunCode('no code', 7, '=')).toBeNull();
  });

  it.each(['size=TR', '2=TR', 'é=TR', '𝔸=TR', '==TR', '=TR7=TR'])('is not begun in %j', (text) => {
    expect(begunCode(text, text.length, '=')).toBeNull();
  });
});

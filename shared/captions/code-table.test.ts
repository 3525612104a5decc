import { describe, expect, it } from 'vitest';
import { codeLines, readCodes, whyNoDelimiter, whyTooMany } from './code-table';

const read = (text: string) => readCodes(codeLines(text), '=');

describe('the codes of a file', () => {
  it('has a code and its words in columns, and skips notes and empty lines', () => {
    const { table, problems } = read(
      '// Tarnsea Rovers\n\nTR7\tDuncan Alloway\tAlloway\nTR8 \t Jo Pell \t\n  // away\n',
    );
    expect([...table]).toEqual([
      ['TR7', ['Duncan Alloway', 'Alloway']],
      ['TR8', ['Jo Pell']],
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['a mark of byte order', '\uFEFFTR7\tDuncan Alloway'],
    ['lines of Windows', 'TR7\tDuncan Alloway\r\n\r\n'],
    ['lines of an old Mac', '// away\rTR7\tDuncan Alloway'],
  ])('is read with %s', (_, text) => {
    expect(read(text).table.get('TR7')).toEqual(['Duncan Alloway']);
  });

  it('keeps an empty column, so that those after it keep their numbers', () => {
    expect(read('TR7\tDuncan Alloway\t\tforward').table.get('TR7')).toEqual([
      'Duncan Alloway',
      '',
      'forward',
    ]);
  });

  it('tells codes apart by their capitals', () => {
    expect(read('tr\tthe trophy\nTR\tTarnsea Rovers').table.size).toBe(2);
  });

  it('says which lines are of no use, and of a code that is there twice which counts', () => {
    const { table, problems } = read('TR7\tOne\nTR8\n\tTwo\nA=B\tThree\nTR7\tFour\n');
    expect(table.get('TR7')).toEqual(['Four']);
    expect(table.size).toBe(1);
    expect(problems).toEqual([
      { line: 2, message: '“TR8” has no words after a tab.' },
      { line: 3, message: 'there is no code before the tab.' },
      { line: 4, message: '“A=B” has the delimiter in it.' },
      { line: 5, message: '“TR7” is in line 1 too; this line counts.' },
    ]);
  });
});

it('lines that are too many or too long are not kept', () => {
  expect(whyTooMany(['TR7\tDuncan Alloway'])).toBe('');
  expect(whyTooMany(Array.from({ length: 10_001 }, () => ''))).toContain('10,000');
  expect(whyTooMany(['', 'x'.repeat(2_001)])).toContain('Line 2');
  expect(whyTooMany(Array.from({ length: 600 }, () => 'x'.repeat(1_999)))).toContain('million');
});

it.each(['=', '\\', '|', '+', '~'])('%s can stand around codes', (delimiter) => {
  expect(whyNoDelimiter(delimiter)).toBe('');
});

it.each(['', '==', 'a', '7', ' ', '\t', '#', '{', '/'])('%j cannot', (delimiter) => {
  expect(whyNoDelimiter(delimiter)).not.toBe('');
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText } from './blocks';
import { blocksFromText } from './text';

const texts = (text: string) => blocksFromText(text).map(blockText);

const wire = [
  'The harbour commission voted on Tuesday to close the northern pier for',
  'the winter after inspectors found that salt had eaten through a third of',
  'the iron piles that carry the fish market and the ferry office above it.',
  'Traders will move to the old rope works until repairs are finished next',
  'spring.',
];

describe('paragraphs of a plain text', () => {
  it('end at blank lines', () => {
    expect(texts('One.\n\nTwo.\n \n\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  it('end at single line ends where the text is not wrapped', () => {
    expect(texts('Headline\n2 min read\nA caption. (Jo Roe / AFP)')).toEqual([
      'Headline',
      '2 min read',
      'A caption. (Jo Roe / AFP)',
    ]);
  });

  it('go on over the line ends of hard-wrapped copy', () => {
    expect(texts(wire.join('\r\n'))).toEqual([wire.join(' ')]);
  });

  it('start at an indented line of hard-wrapped copy', () => {
    const indented = [`   ${wire[0]}`, ...wire.slice(1), '   Fishermen had asked for it.'];
    expect(texts(indented.join('\n'))).toEqual([wire.join(' '), 'Fishermen had asked for it.']);
  });

  it('keep two lines apart, however long the first', () => {
    expect(texts(`${wire[1]}\nCaption`)).toEqual([wire[1], 'Caption']);
  });
});

describe('characters of a plain text', () => {
  it('line ends of every system end lines', () => {
    expect(texts('a\rb\r\nc\u2028d\u2029e\u0085f\vg')).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g']);
  });

  it('loses marks, controls and soft hyphens, keeps joiners', () => {
    expect(texts('\ufeffhy\u00adphen\u0007\u0000 10\u00a0km \u06cc\u200c\u06a9')).toEqual([
      'hyphen 10 km \u06cc\u200c\u06a9',
    ]);
  });

  it('reads bullets as a list', () => {
    expect(blocksFromText('• one\n• two\nend')).toMatchObject([
      {
        kind: 'list',
        items: [[{ inlines: [{ text: 'one' }] }], [{ inlines: [{ text: 'two' }] }]],
      },
      { kind: 'paragraph' },
    ]);
  });

  it('never loses or moves a letter', () => {
    const line = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('', ...wire, '   Indent'),
    );
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const letters = (text: string) => text.match(/[\p{L}\p{N}]+/gu)?.join('') ?? '';
        const text = lines.join('\n');
        expect(letters(texts(text).join(' '))).toBe(letters(text));
      }),
    );
  });
});

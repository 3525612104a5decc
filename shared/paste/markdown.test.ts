import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blockText } from './blocks';
import { blocksFromMarkdown } from './markdown';
import { outlineOf } from './testing';

const outline = (...lines: string[]) => outlineOf(blocksFromMarkdown(lines.join('\n')));

describe('Markdown', () => {
  it('has headings, paragraphs over several lines, quotes and rules', () => {
    expect(outline('# A #', 'one', 'two', '', '> said', '> again', '', '---', '## B')).toEqual([
      '# A',
      'one two',
      '> said',
      '> again',
      '---',
      '## B',
    ]);
  });

  it('has lists in lists', () => {
    expect(outline('3. a', '   - b', '   - c', '4. d', '', 'end')).toEqual([
      '3. a',
      '  • b',
      '  • c',
      '4. d',
      'end',
    ]);
  });

  it.each([
    ['a **b** c', 'bold', 'b'],
    ['a _b_ c', 'italic', 'b'],
    ['a ~~b~~ c', 'strike', 'b'],
    ['a `*b*` c', 'code', '*b*'],
    ['a [b](https://a.org/) c', 'link', 'b'],
  ])('%s', (text, type, words) => {
    expect(blocksFromMarkdown(text)).toMatchObject([
      { inlines: [{ text: 'a ' }, { text: words, marks: [{ type }] }, { text: ' c' }] },
    ]);
  });

  it.each(['a snake_case_name', '2 * 3 * 4', '[b](javascript:1)', '#no heading'])(
    '%s stays as it is',
    (text) => expect(outline(text)).toEqual([text]),
  );

  it.each(['# Learn C#', '# A ##', '# #'])('%s has the hashes that are words', (text) => {
    const [read] = blocksFromMarkdown(text);
    expect(read && blockText(read)).toBe({ '# Learn C#': 'Learn C#', '# A ##': 'A' }[text] ?? text);
  });

  it.each([
    ['spaces in a heading', `# a${' '.repeat(200_000)}b`, 'ab'],
    ['hashes in a heading', `# ${'#'.repeat(200_000)}b`, `${'#'.repeat(200_000)}b`],
    ['brackets', '['.repeat(200_000), '['.repeat(200_000)],
    ['beginnings of links', '[a]('.repeat(50_000), '[a]('.repeat(50_000)],
    ['beginnings of emphasis', '*a_b`c~~'.repeat(25_000), 'abc'.repeat(25_000)],
  ])('is read where a line has 200,000 characters of %s', (_, text, words) => {
    const read = blocksFromMarkdown(text)
      .map(blockText)
      .join('')
      .replace(/[\s*_`~]/g, '');
    expect(read === words).toBe(true);
  });

  it('loses no letter', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '\n',
      '*',
      '_',
      '`',
      '#',
      '- ',
      '> ',
      '[',
      '](',
      ')',
      '1. ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const read = blocksFromMarkdown(text).map(blockText).join('');
        expect(read.replace(/[^a]/g, '')).toBe(text.replace(/[^a]/g, ''));
      }),
      { numRuns: 2000 },
    );
  });
});

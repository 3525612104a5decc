import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from './document/json';
import { articlesFromBlocks } from './paste/articles';
import { blocksFromText } from './paste/text';
import { countWords, readingMinutes, readingTimeLabel, wordsLabel } from './reading-time';

const text = (words: string, ...marks: string[]): DocumentNode => ({
  type: 'text',
  text: words,
  marks: marks.map((type) => ({ type })),
});
const doc = (...content: DocumentNode[]): DocumentNode => ({ type: 'doc', content });
const p = (...content: DocumentNode[]): DocumentNode => ({ type: 'paragraph', content });

describe('words of a body', () => {
  it.each([
    ['', 0],
    ['One two  three.', 3],
    ["state-of-the-art don’t won't 1,000.5 U.S. $20", 6],
    ['war—peace – and -- then … “quoted”', 5],
    ['— * 🙂', 0],
    ['Київ сьогодні', 2],
    ['قال المسؤول اليوم', 3],
    ['학교에 갔다', 2],
  ])('in %j are %i', (words, count) => {
    expect(countWords(doc(p(text(words))))).toBe(count);
  });

  it('are those of the language where it writes no spaces', () => {
    expect(countWords(doc(p(text('สวัสดีชาวโลก'))))).toBeGreaterThan(1);
    const mixed = countWords(doc(p(text('我们是学生 and NATO'))));
    expect(mixed).toBeGreaterThanOrEqual(4);
    expect(mixed).toBeLessThanOrEqual(7);
  });

  it('end at paragraphs and line breaks, not where a mark ends', () => {
    expect(countWords(doc(p(text('un'), text('lock', 'bold')), p(text('it'))))).toBe(2);
    expect(countWords(doc(p(text('a'), { type: 'hardBreak' }, text('b'))))).toBe(2);
  });

  it('leave out captions and video cards', () => {
    const figure = { type: 'figure', attrs: { caption: 'Not me' }, content: [text('Nor me')] };
    expect(
      countWords(doc(figure, { type: 'videoCard', attrs: { title: 'No' } }, p(text('me')))),
    ).toBe(1);
  });

  it('are counted in a document of any depth', () => {
    let node = p(text('deep'));
    for (let i = 0; i < 100_000; i += 1) node = { type: 'blockQuote', content: [node] };
    expect(countWords(doc(node))).toBe(1);
  });
});

it.each([
  [0, '0 words'],
  [1, '1 word'],
  [1234, '1,234 words'],
])('%i words are said as %s', (words, label) => {
  expect(wordsLabel(words)).toBe(label);
});

describe('reading time', () => {
  it.each([
    [0, 0],
    [1, 1],
    [238, 1],
    [239, 2],
    [477, 3],
  ])('of %i words is %i minutes', (words, minutes) => {
    expect(readingMinutes(words)).toBe(minutes);
  });

  const seed = resolve(process.env.COPYDESK_SEED ?? '../shared/seed', 'news-feed.txt');
  it('agrees with a real page', ({ skip }) => {
    if (!existsSync(seed)) skip(`No feed page at ${seed}; set COPYDESK_SEED to its folder`);
    const [story] = articlesFromBlocks(blocksFromText(readFileSync(seed, 'utf8'))).items;
    expect(readingTimeLabel(readingMinutes(countWords(story!.body)))).toBe('2 min read');
  });
});

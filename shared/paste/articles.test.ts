import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedBody } from '../document/check';
import type { DocumentNode } from '../document/json';
import { articlesFromBlocks, type PastedArticle } from './articles';
import { houseForm } from '../typography/house-form';
import { nothingDropped } from './dropped';
import { settledArticle } from './settled-article';
import { blockText, type PastedBlock } from './blocks';
import { quoteLeftOut } from './furniture';
import { readHtml } from './html';
import { blocksFromText } from './text';

const fromText = (...lines: string[]) => articlesFromBlocks(blocksFromText(lines.join('\n\n')));
const fromHtml = (html: string) => {
  const { blocks, dropped } = readHtml(html);
  return articlesFromBlocks(blocks, dropped);
};

function textOf(node: DocumentNode): string {
  if (node.type === 'text') return node.text ?? '';
  if (node.type === 'hardBreak') return ' ';
  return (node.content ?? []).map(textOf).join(node.type === 'paragraph' ? '' : '\n');
}
const paragraphsOf = ({ body }: PastedArticle) => (body.content ?? []).map(textOf);

const LEAD = 'The harbour commission closed the northern pier on Tuesday.';
const MORE = 'Repairs will take until spring, its engineer said.';
const HEADLINE = 'Northern pier closed for the winter';

describe('a story from lines', () => {
  it('has headline, photo and body', () => {
    const { items, leftOut } = fromText(
      HEADLINE,
      '4 min read',
      HEADLINE,
      'The pier in January. (Jo Roe / AFP)',
      LEAD,
      MORE,
    );
    expect(items).toMatchObject([
      { headline: HEADLINE, photo: { caption: 'The pier in January.', credit: 'Jo Roe / AFP' } },
    ]);
    expect(paragraphsOf(items[0]!)).toEqual([LEAD, MORE]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['reading time', 'repeated headline']);
  });

  it('is all body where no line reads as a headline', () => {
    const { items } = fromText(LEAD, MORE);
    expect(items).toMatchObject([{ headline: '', photo: null }]);
    expect(paragraphsOf(items[0]!)).toEqual([LEAD, MORE]);
  });

  it('has kicker, standfirst, byline and no date', () => {
    const { items, leftOut } = fromText(
      'HARBOUR',
      HEADLINE,
      'Traders move to the old rope works',
      'By Jane Doe and Jo van der Roe',
      'Published: Jan. 24, 2025, 4:15 pm',
      LEAD,
    );
    expect(items).toMatchObject([
      {
        kicker: 'HARBOUR',
        headline: HEADLINE,
        standfirst: 'Traders move to the old rope works',
        byline: 'By Jane Doe and Jo van der Roe',
      },
    ]);
    expect(paragraphsOf(items[0]!)).toEqual([LEAD]);
    expect(leftOut.map(({ reason }) => reason)).toEqual(['date of publication']);
  });

  it('takes a dateline only in the form of the agencies', () => {
    const dateline = (lead: string) => fromText(HEADLINE, lead).items[0]!;
    expect(dateline(`KYIV, Ukraine (AP) — ${LEAD}`).dateline).toBe('KYIV, Ukraine (AP)');
    expect(paragraphsOf(dateline(`KYIV, Ukraine (AP) — ${LEAD}`))).toEqual([LEAD]);
    expect(dateline(`SEOUL, Jan 24 (Reuters) - ${LEAD}`).dateline).toBe('SEOUL, Jan 24 (Reuters)');
    expect(dateline(`NATO — the alliance — agreed. ${LEAD}`).dateline).toBe('');
  });

  it.each([
    'By the time the fleet came home, the pier was closed.',
    'Updated figures show that 30 people work there.',
    'Share prices fell. Read more about it in our report.',
    'Advertisement revenue fell by 2 percent.',
    'Video',
  ])('keeps %s in a body', (line) => {
    const { items, leftOut } = fromText(HEADLINE, LEAD, line, MORE);
    expect(items).toHaveLength(1);
    expect([...paragraphsOf(items[0]!), ...leftOut.map(({ text }) => text)]).toContain(line);
    expect(leftOut.length).toBe(line === 'Video' ? 1 : 0);
  });

  it('does not take a last paragraph for a caption', () => {
    const { items } = fromText(HEADLINE, `${LEAD} (Reuters)`);
    expect(items).toMatchObject([{ photo: null }]);
  });
});

describe('a story from a page', () => {
  it('has its h1 as headline, its figcaption as caption, structure in the body', () => {
    const { items, leftOut } = fromHtml(
      `<nav><a href=/>Home</a></nav><p>Harbour</p><h1>${HEADLINE}</h1>
      <h2>Traders move to the old rope works until repairs end</h2>
      <figure><img src=x><figcaption>The pier. Photo: Jo Roe</figcaption></figure>
      <p>${LEAD}</p><h2>Repairs</h2><ol start=3><li>Piles</ol><blockquote>${MORE}</blockquote><hr>`,
    );
    expect(items).toMatchObject([
      {
        kicker: 'Harbour',
        headline: HEADLINE,
        standfirst: 'Traders move to the old rope works until repairs end',
        photo: { caption: 'The pier.', credit: 'Photo: Jo Roe' },
        body: {
          content: [
            { type: 'paragraph' },
            { type: 'subhead', attrs: { level: 2 } },
            { type: 'orderedList', attrs: { start: 3 }, content: [{ type: 'listItem' }] },
            { type: 'blockQuote', content: [{ type: 'paragraph' }] },
          ],
        },
      },
    ]);
    expect(quoteLeftOut(leftOut)).toEqual(['“Home” (navigation)']);
  });

  it('has a table too large to be saved as lines with tabs', () => {
    const rows = '<tr><td>a<td>b'.repeat(1001);
    const { items, dropped } = fromHtml(`<h1>${HEADLINE}</h1><p>${LEAD}<table>${rows}</table>`);
    const { body } = items[0]!;
    expect(() => checkedBody(body)).not.toThrow();
    expect(body.content).toHaveLength(1002);
    expect(textOf(body)).toContain('a\tb\na\tb');
    expect(dropped.largeTables).toBe(1);
  });
});

const seed = resolve(process.env.COPYDESK_SEED ?? '../shared/seed', 'news-feed.txt');
const readSeed = () => {
  try {
    return readFileSync(seed, 'utf8');
  } catch {
    return null;
  }
};

describe('a real feed page', () => {
  it('gives a story and a video', ({ skip }) => {
    const text = readSeed() ?? skip(`No feed page at ${seed}; set COPYDESK_SEED to its folder`);
    const lines = text.split('\n').filter((line) => line !== '');
    const { items, leftOut } = articlesFromBlocks(blocksFromText(text));
    const [story, video] = items;
    expect(items.map(({ kind }) => kind)).toEqual(['story', 'video']);
    expect(story).toMatchObject({ headline: lines[1], photo: { credit: 'Kim Won Jin / AFP' } });
    expect(`${story?.photo?.caption} (${story?.photo?.credit})`).toBe(lines[4]);
    expect(paragraphsOf(story!)).toEqual(lines.slice(5, 13));
    expect(video).toMatchObject({ headline: '', photo: null });
    expect(paragraphsOf(video!)).toEqual([lines[15]]);
    expect(leftOut.map((left) => left.text)).toEqual([
      'News Feed',
      '2 min read',
      lines[1],
      'News Feed',
      'Show More',
    ]);
    expect(quoteLeftOut(leftOut)).toContain('“News Feed” (page furniture) 2 times');
  });
});

const words = (text: string) => (text.match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();
const line = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1 }),
  fc.constantFrom(
    'News Feed',
    'Video',
    'Show More',
    '2 min read',
    HEADLINE,
    LEAD,
    MORE,
    'By Jane Doe',
    'Jo Roe/AFP',
    'A pier. (AP Photo/Jo Roe)',
    'Jan. 24, 2025',
    `KYIV (AP) - ${LEAD}`,
    'HARBOUR',
  ),
);
const inlines = line.map((text) => [{ type: 'text', text }]);
const paragraph = inlines.map((i) => ({ kind: 'paragraph' as const, inlines: i }));
const cell = fc.array(inlines, { minLength: 1, maxLength: 2 }).map((paragraphs) => ({
  header: false,
  paragraphs,
}));
const block: fc.Arbitrary<PastedBlock> = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  fc
    .array(fc.array(cell, { minLength: 2, maxLength: 2 }), { minLength: 1, maxLength: 3 })
    .map((rows) => ({ kind: 'table' as const, rows })),
  inlines.map((i) => ({ kind: 'heading' as const, level: 1 as const, inlines: i })),
  inlines.map((i) => ({ kind: 'heading' as const, level: 2 as const, inlines: i })),
  inlines.map((i) => ({ kind: 'caption' as const, inlines: i })),
  fc.array(inlines, { minLength: 1 }).map((p) => ({ kind: 'quote' as const, paragraphs: p })),
  fc
    .array(fc.array(paragraph, { minLength: 1 }), { minLength: 1 })
    .map((items) => ({ kind: 'list' as const, ordered: true, start: 1, items })),
  fc.constant({ kind: 'rule' as const }),
  line.map((text) => ({ kind: 'aside' as const, reason: 'navigation' as const, text })),
);

describe('what a story has no place for', () => {
  it('is counted: what the page held, and its pictures', () => {
    const { dropped } = fromHtml(
      `<h1>${HEADLINE}</h1><p>${LEAD}<iframe></iframe><p>${MORE}<sub>2</sub><img src=data:image/png;base64,AA==><img src=https://a.org/a.png><img src=data:image/gif;base64,AA==>`,
    );
    expect(dropped).toEqual({
      ...nothingDropped(),
      embeds: 1,
      subscripts: 1,
      pictures: 1,
      webPictures: 1,
      otherPictures: 1,
    });
  });
});

describe('an article settled', () => {
  it('has the quotes of its language in its body and in what is written above it', () => {
    const article = fromText(
      'Pier "closed"',
      '"It\'s shut," she said on Tuesday at the harbour.',
      MORE,
    ).items[0]!;
    const { article: set, changes } = settledArticle(article, houseForm('en-GB', 'double'));
    expect(set.headline).toBe('Pier “closed”');
    expect(paragraphsOf(set)[0]).toBe('“It’s shut,” she said on Tuesday at the harbour.');
    expect(changes).toBe(5);
  });
});

describe('any clipboard', () => {
  it('loses no word and doubles none', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 30 }), (blocks) => {
        const { items, leftOut } = articlesFromBlocks(blocks);
        const told = items.flatMap(({ kind, photo, body, ...fields }) => [
          kind === 'video' ? 'Video' : '',
          ...Object.values(fields),
          photo?.caption ?? '',
          photo?.credit ?? '',
          textOf(body),
        ]);
        const found = [...told, ...leftOut.map(({ text }) => text)].join('\n');
        expect(words(found)).toEqual(words(blocks.map(blockText).join('\n')));
      }),
      { numRuns: 2000 },
    );
  });
});

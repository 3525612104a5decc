import { describe, expect, it } from 'vitest';
import { checkedBody } from '../document/check';
import { nothingDropped } from './dropped';
import type { Misfits } from '../profiles/within-profile';
import { describePaste } from './paste-report';
import { contentOfCsv, contentOfHtml, contentOfText, type PastedContent } from './pasted-content';

const types = ({ content }: PastedContent) => content.map(({ type }) => type);
const words = (value: unknown): string =>
  JSON.stringify(value, (key, inner: unknown) => (key === 'attrs' ? undefined : inner))
    .match(/"text":"(?:[^"\\]|\\.)*"/g)
    ?.map((text) => JSON.parse(text.slice(7)) as string)
    .join('|') ?? '';
const report = (html: string) => {
  const { content, dropped } = contentOfHtml(html);
  return describePaste({ content, dropped, refusedPictures: 0, typography: 0, misfits: null });
};

describe('the content of a page', () => {
  it('is blocks that a body may have', () => {
    const html =
      '<h1>a</h1><p>b <code><b>c</b></code> <s>d</s></p><ul><li>e<ol><li>f</ol></ul><blockquote>g</blockquote><table><tr><td>h<td>i<tr><td>j<td></table><hr><pre>k\nl</pre>';
    const { content } = contentOfHtml(html);
    expect(() => checkedBody({ type: 'doc', content: [...content] })).not.toThrow();
    expect(words(content).replaceAll(/[|\s\\t]/g, '')).toBe('abcdefghijkl');
  });

  it('names who said a quote, without the dash, and divides no words elsewhere', () => {
    const quote = (html: string) => contentOfHtml(`<blockquote>${html}</blockquote>`).content;
    const paragraph = (text: string) => ({ type: 'paragraph', content: [{ type: 'text', text }] });
    expect(quote('<p>We begin.</p><footer>— Ines Farrow</footer>')).toEqual([
      {
        type: 'blockQuote',
        attrs: { attribution: 'Ines Farrow' },
        content: [paragraph('We begin.')],
      },
    ]);
    expect(quote('<p>The <cite>Packet</cite> said so.</p>')).toEqual([
      { type: 'blockQuote', content: [paragraph('The Packet said so.')] },
    ]);
  });

  it('keeps an underline that somebody meant, and none of a link', () => {
    const marks = (html: string) =>
      contentOfHtml(html).content.flatMap(({ content = [] }) =>
        content.map((node) => node.marks?.map(({ type }) => type)),
      );
    expect(marks('<p><u>a</u></p>')).toEqual([['underline']]);
    expect(marks('<a href="https://example.org"><u>a</u></a>')).toEqual([['link']]);
    expect(marks('<u><a href="https://example.org">a</a></u>')).toEqual([['link']]);
  });

  it('keeps the spaces at the ends of words out of a sentence, and none at those of blocks', () => {
    const edges = (html: string) => words(contentOfHtml(html).content);
    expect(edges('<meta charset=utf-8><span style="color:red"> and more </span>')).toBe(
      ' and more ',
    );
    expect(edges('&nbsp;<b>and</b> more')).toBe(' and| more');
    expect(edges('<p> and more </p>\n')).toBe('and more');
    expect(edges('  <p>and more</p>  ')).toBe('and more');
    expect(words(contentOfText(' and more').content)).toBe(' and more');
    expect(words(contentOfText(' one\n\ntwo ').content)).toBe('one|two');
  });

  it('has figures of pictures that are there, with their captions, and none of others', () => {
    const picture = 'data:image/png;base64,AA==';
    const { content, pictures, dropped } = contentOfHtml(
      `<figure><img src="${picture}" alt=A><figcaption>One. (Jo Roe / AFP)</figcaption></figure><img src="//a.org/b.png"><figure><img src="https://a.org/c.png"><figcaption>Two.</figcaption></figure><img src="file:///c.png"><p>end`,
    );
    expect(content.slice(0, 2)).toEqual([
      {
        type: 'figure',
        attrs: {
          photoId: 'pasted-picture-0',
          caption: 'One.',
          credit: 'Jo Roe / AFP',
          altText: 'A',
        },
      },
      { type: 'figure', attrs: { photoId: '', caption: 'Two.', credit: '', altText: '' } },
    ]);
    expect(pictures).toEqual([picture]);
    expect(dropped).toMatchObject({ webPictures: 2, lostPictures: 1 });
  });

  it('is a menu only where nothing else was copied', () => {
    expect(words(contentOfHtml('<nav>Home</nav>').content)).toBe('Home');
    expect(words(contentOfHtml('<nav>Home</nav><p>words').content)).toBe('words');
  });

  it('more than a body takes at once is refused in words', () => {
    expect(() => contentOfHtml('<p>a'.repeat(5001))).toThrow(/5,001 paragraphs/);
    expect(() => contentOfText('word '.repeat(300_000))).toThrow(/Copy a part of it/);
  });
});

describe('the content of a text', () => {
  it('is a table where all of it is rows of cells', () => {
    const table = contentOfText('a\tb\r\n"c\nd"\t\r\n');
    expect(['table', 'paragraph']).toContain(types(table)[0]);
    expect(words(table.content)).toMatch(/a.*b.*c.*d/);
    expect(types(contentOfText('a\tb\nc'))).toEqual(['paragraph', 'paragraph']);
  });

  it.each([
    'Team,Won,Lost\nTarnsea,3,0\n"Orrin, Head",1,2\n',
    'Team;Won\r\nTarnsea;3\r\nOrrin;1,5',
  ])('is a table where its rows have commas or semicolons as programs write them: %j', (text) => {
    expect(types(contentOfText(text))).toEqual(['table']);
    expect(types(contentOfCsv(text))).toEqual(['table']);
  });

  it.each([
    ['sentences', 'It rained, hard.\nIt stopped, late.\nWe went, home.'],
    ['two lines', 'Tarnsea,Orrin\nNorth,South'],
    ['numbers', '1,200\n3,400\n12,000'],
    ['decimals', '1,5\n2,75\n£3,2'],
    ['rows of other lengths', 'a,b\nc\nd,e'],
    ['a list', 'Noor,Ida and others; and more\nVale\nWon'],
  ])('is no table where it may be %s', (_, text) => {
    expect(types(contentOfText(text))).not.toContain('table');
  });

  it('of a CSV file is a table whatever is in it, short rows made as long as the others', () => {
    const { content } = contentOfCsv('Team, Won\n\n"Orrin ""Light""",1,x');
    expect(content.map(({ type }) => type)).toEqual(['table']);
    expect(content[0]?.content?.map((row) => row.content?.length)).toEqual([3, 3]);
    expect(words(content)).toBe('Team|Won|Orrin "Light"|1|x');
    expect(types(contentOfCsv('One line alone.'))).toEqual(['paragraph']);
  });

  it('of 200 columns comes as rows of text', () => {
    const row = Array.from({ length: 200 }, (_, at) => `c${at}`);
    const { content, dropped } = contentOfText(`${row.join('\t')}\n${row.join('\t')}`);
    expect(content.map(({ type }) => type)).toEqual(['paragraph', 'paragraph']);
    expect(words(content[1])).toBe(row.join('\t'));
    expect(dropped.largeTables).toBe(1);
    const html = `<table><tr>${'<td>x'.repeat(200)}<tr>${'<td colspan=1000 rowspan=1000>y'.repeat(2000)}</table>`;
    expect(contentOfHtml(html).dropped.largeTables).toBe(1);
  });
});

describe('a table', () => {
  const row = (cell: string, between: string, columns: number) =>
    Array.from({ length: columns }, () => cell).join(between);
  const asText = (columns: number, rows: number) => `${row('x', '\t', columns)}\n`.repeat(rows);
  const asHtml = (columns: number, rows: number) =>
    `<table>${`<tr><td>${row('x', '<td>', columns)}`.repeat(rows)}</table>`;

  it.each([
    [contentOfText(asText(101, 2)), 101, 2],
    [contentOfHtml(asHtml(101, 2)), 101, 2],
    [contentOfText(asText(10, 201)), 10, 201],
    [contentOfHtml(asHtml(10, 201)), 10, 201],
  ])('larger than a story is saved with comes as lines with tabs', (read, columns, rows) => {
    const line = row('x', '\t', columns);
    expect(words(read.content)).toBe(Array.from({ length: rows }, () => line).join('|'));
    expect(types(read)).not.toContain('table');
    expect(read.dropped.largeTables).toBe(1);
    expect(() => checkedBody({ type: 'doc', content: [...read.content] })).not.toThrow();
  });

  it.each([contentOfText(asText(100, 20)), contentOfHtml(asHtml(100, 20))])(
    'as large as a story is saved with stays one',
    (read) => {
      expect(types(read)).toEqual(['table']);
      expect(read.dropped.largeTables).toBe(0);
      expect(() => checkedBody({ type: 'doc', content: [...read.content] })).not.toThrow();
    },
  );

  it('too large, with empty rows and columns, is a body all the same', () => {
    const empty = `${'\t'.repeat(149)}\n`;
    const { content } = contentOfText(`a${empty}${empty}b${empty}`);
    expect(() => checkedBody({ type: 'doc', content: [...content] })).not.toThrow();
    expect(words(content)).toBe('a|b');
  });
});

describe('the report of a paste', () => {
  it('counts what came and what did not', () => {
    expect(
      report(
        '<h2>a</h2><p style="color:red">b</p><p>c<img src=https://a.org/a.png><script>1</script><iframe src=x></iframe><svg></svg><a href="javascript:x">d</a><del cite=x>e</del></p>',
      ),
    ).toBe(
      'Pasted: 2 paragraphs, 1 subhead. Left out: 1 picture from the web, 1 tracked deletion, 1 link that leads nowhere from here, 1 embedded film, sound or frame, 1 drawing or formula, 1 script, colours and fonts.',
    );
  });

  it('says what words of the page lost, and where cells were parted', () => {
    expect(report('<p>CO<sub>2</sub> and H<sub>2<sub>x</sub></sub>O')).toBe(
      'Pasted: 1 paragraph. 2 subscripts came as plain words.',
    );
    const table =
      '<table><tr><th colspan=2>a<tr><td rowspan=2>b<td>c<tr><td>d<tr><td colspan=2></table>';
    expect(report(table)).toBe(
      'Pasted: 1 table. 2 merged cells were parted, their words in the first.',
    );
    expect(report('<table><tr><td colspan=2>a<tr><td colspan=2>b</table>')).toBeNull();
  });

  it('names pictures that the newsroom does not take as what they are', () => {
    expect(
      report('<p>a<img src="data:image/gif;base64,AA=="><img src="data:image/heic;base64,AA==">'),
    ).toBe('Pasted: 1 paragraph. Left out: 2 pictures other than JPEG, PNG, WebP and TIFF.');
    expect(contentOfHtml('<img src="data:image/gif;base64,AA==">').pictures).toEqual([]);
    expect(contentOfHtml('<img src="data:image/jpg;base64,AA==">').pictures).toHaveLength(1);
  });

  it('tells of a menu once, and not of its links too', () => {
    expect(report('<nav><a href="/">Home</a></nav><p>a</p>')).toBe(
      'Pasted: 1 paragraph. Left out: 1 menu or button.',
    );
  });

  it('says of characters that turn text around', () => {
    expect(report('<p>By Jo \u202eeoR oJ\u202c</p>')).toContain('1 hidden character that turns');
    expect(words(contentOfHtml('<p>Jo \u202eeoR').content)).toBe('Jo eoR');
  });

  it('says nothing where nothing was lost', () => {
    expect(report('<p style="color:red">a</p>')).toBeNull();
    expect(report('<p>a</p><p>b</p>')).toBeNull();
  });

  it('says that nothing came, and of typography', () => {
    expect(report('<svg></svg>')).toBe('Nothing was pasted. Left out: 1 drawing or formula.');
    const outcome = { content: [{ type: 'paragraph' }], dropped: nothingDropped() };
    expect(describePaste({ ...outcome, refusedPictures: 1, typography: 3, misfits: null })).toBe(
      'Pasted: 1 paragraph. Left out: 1 picture that could not be read. Typography set for the story’s language: 3.',
    );
  });

  describe('of blocks that a profile leaves out', () => {
    const told = (misfits: Partial<Misfits>) =>
      describePaste({
        content: [{ type: 'paragraph' }],
        dropped: nothingDropped(),
        refusedPictures: 0,
        typography: 0,
        misfits: { profile: 'Brief', asWords: [], opened: [], leftOut: [], ...misfits },
      });

    it('names each kind', () => {
      const asWords = ['subhead', 'bulletList', 'orderedList', 'bulletList', 'pullQuote'];
      expect(told({ asWords, leftOut: ['figure'] })).toBe(
        'Pasted: 1 paragraph. As paragraphs, since “Brief” has none: 1 subhead, 2 bullet lists, 1 ordered list, 1 pull quote. Left out, since “Brief” has none: 1 figure.',
      );
    });

    it('says that what they held stays', () => {
      expect(told({ opened: ['gallery'] })).toBe(
        'Pasted: 1 paragraph. Left out, since “Brief” has none: 1 gallery; what it held stays.',
      );
      expect(told({ opened: ['gallery', 'relatedStory', 'gallery'] })).toContain(
        ': 2 galleries, 1 related story; what they held stays.',
      );
    });
  });
});

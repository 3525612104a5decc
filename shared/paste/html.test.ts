import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articlesFromBlocks } from './articles';
import { blockText } from './blocks';
import { blocksFromHtml } from './html';
import { outlineOf } from './testing';

const texts = (html: string) => blocksFromHtml(html).map(blockText);
const outline = (html: string) => outlineOf(blocksFromHtml(html));
const inlinesOf = (html: string) =>
  blocksFromHtml(html).flatMap((block) => ('inlines' in block ? block.inlines : []));

describe('structure of a page', () => {
  it('is kept', () => {
    expect(blocksFromHtml('<h2>A</h2><div>B</div><blockquote><p>C<p>D</blockquote><hr>')).toEqual([
      { kind: 'heading', level: 2, inlines: [{ type: 'text', text: 'A' }] },
      { kind: 'paragraph', inlines: [{ type: 'text', text: 'B' }] },
      {
        kind: 'quote',
        paragraphs: [[{ type: 'text', text: 'C' }], [{ type: 'text', text: 'D' }]],
      },
      { kind: 'rule' },
    ]);
  });

  it('has breaks within a paragraph and paragraphs at double breaks', () => {
    expect(inlinesOf('<p>a <br> b</p>').map(({ type }) => type)).toEqual([
      'text',
      'hardBreak',
      'text',
    ]);
    expect(texts('a<br><br>b<br>')).toEqual(['a', 'b']);
  });

  it.each([
    ['<p>a</p><footer>— Ines Farrow</footer>', ['> a', '>> — Ines Farrow']],
    [
      '<p>a</p><footer>Ines Farrow in <cite>The Packet</cite></footer>',
      ['> a', '>> Ines Farrow in The Packet'],
    ],
    ['<p>a<p>b</p><cite>Ines Farrow</cite>', ['> a', '> b', '>> Ines Farrow']],
    ['<p>a</p><p>— <cite>Ines Farrow</cite></p>', ['> a', '>> — Ines Farrow']],
    ['a<br><cite>Ines Farrow</cite>', ['> a', '>> Ines Farrow']],
    ['“A.” <cite>Ines Farrow</cite>', ['> “A.”', '>> Ines Farrow']],
    [
      '<p>a</p><footer><p>Ines Farrow<p>Harbour master</footer>',
      ['> a', '>> Ines Farrow, Harbour master'],
    ],
    ['<p>In <cite>The Packet</cite> it rains.</p>', ['> In The Packet it rains.']],
    ['<p>It was in <cite>The Packet</cite></p>', ['> It was in The Packet']],
    ['<footer>Ines Farrow</footer>', ['> Ines Farrow']],
    [`<p>a</p><footer>${'b '.repeat(200)}</footer>`, ['> a', `> ${'b '.repeat(200).trim()}`]],
  ])('says who said a quote: %s', (html, expected) => {
    expect(outline(`<blockquote>${html}</blockquote>`)).toEqual(expected);
  });

  it.each([
    ['<blockquote><p>a</p></blockquote><figcaption>Ines Farrow</figcaption>', 'Ines Farrow'],
    [
      '<blockquote>a</blockquote><figcaption>— Ines Farrow, <cite>The Packet</cite></figcaption>',
      '— Ines Farrow, The Packet',
    ],
    [
      '<blockquote>a</blockquote><figcaption><p>Ines Farrow<p>Harbour master</figcaption>',
      'Ines Farrow, Harbour master',
    ],
    ['<blockquote>a</blockquote><figcaption><cite>Ines Farrow</cite></figcaption>', 'Ines Farrow'],
    ['<div><blockquote>a<figcaption>Ines Farrow</figcaption></blockquote></div>', 'Ines Farrow'],
    // WordPress.
    ['<blockquote><p>a</p><cite>Ines Farrow</cite></blockquote>', 'Ines Farrow'],
    ['<blockquote><p>a</p><p><cite>Ines Farrow</cite></p></blockquote>', 'Ines Farrow'],
  ])('says who said a quote in a figure: %s', (html, speaker) => {
    const page = `<figure class="wp-block-pullquote">${html}</figure><p>b</p>`;
    expect(outline(page)).toEqual(['>! a', `>> ${speaker}`, 'b']);
  });

  it.each([
    [
      '<img src=x><blockquote>a</blockquote><figcaption>b</figcaption>',
      ['[picture lost]', '> a', '^ b'],
    ],
    [
      '<blockquote>a<footer>b</footer></blockquote><figcaption>c</figcaption>',
      ['> a', '>> b', '^ c'],
    ],
    ['<figcaption>b</figcaption><blockquote>a</blockquote>', ['^ b', '> a']],
    ['<blockquote>a</blockquote><p>b</p><figcaption>c</figcaption>', ['> a', 'b', '^ c']],
    [
      `<blockquote>a</blockquote><figcaption>${'b '.repeat(200)}</figcaption>`,
      ['> a', `^ ${'b '.repeat(200).trim()}`],
    ],
    ['<blockquote>a</blockquote></figure><figure><figcaption>b</figcaption>', ['> a', '^ b']],
  ])('leaves other captions of a figure with a quote as they are: %s', (html, expected) => {
    expect(outline(`<figure>${html}</figure>`)).toEqual(expected);
  });

  it('has a space for any white space', () => {
    expect(texts('a\fb\u00a0&nbsp;c\n\td')).toEqual(['a b c d']);
  });

  it('nests lists, and items of several paragraphs', () => {
    expect(outline('<ol start=2><li>a<ul><li>b<ol><li>c</ol></ul>d<li>e<p>f</ol>')).toEqual([
      '2. a',
      '  • b',
      '    1. c',
      '  + d',
      '3. e',
      '  + f',
    ]);
  });

  it('reads lists as Word writes them', () => {
    const item = (level: number, marker: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><![if !supportLists]><span style='mso-list:Ignore'>${marker}&nbsp;</span><![endif]>${text}<o:p></o:p></p>`;
    const more = '<p class=MsoListParagraphCxSpMiddle>more</p>';
    expect(
      outline(item(1, '3.', 'a') + item(2, '·', 'b') + more + item(1, '4.', 'c') + '<p>end'),
    ).toEqual(['3. a', '  • b', '    + more', '4. c', 'end']);
    expect(outline(item(1, '3.', 'a') + item(1, '·', 'b'))).toEqual(['3. a', '• b']);
  });

  it('has tables of data, and none where a table arranges the page', () => {
    expect(
      outline('<table><tr><th>a<th>b<tr><td rowspan=2>c<td>d<tr><td>e<p>f<tr><td>g</table>'),
    ).toEqual(['| a* | b* |', '| c | d |', '|  | e / f |', '| g |  |']);
    expect(outline('<table><tr><td><h1>a</h1><td>b<table><tr><td>c<td>d</table></table>')).toEqual([
      '# a',
      'b',
      '| c | d |',
    ]);
    expect(outline('<table><tr><td>a<tr><td>b</table>')).toEqual(['a', 'b']);
  });

  it('has whole cells where comments, buttons or rules stand in them', () => {
    const commented = `<table><tr><td><p class=MsoNormal>a<span class=MsoCommentReference><a class=msocomanchor id="_anchor_1" href="#_msocom_1" name="_msoanchor_1">[JR1]</a></span> b</p><p class=MsoNormal>c</p></td><td><p class=MsoNormal>d</p></td></tr></table><p>end</p>`;
    expect(outline(commented)).toEqual(['| a b / c | d |', '(editor’s comment) [JR1]', 'end']);
    expect(
      outline(
        '<table><tr><td>a<hr>b<td><label>c</label>d<tr><td>e<button>f</button>g<td>h</table>',
      ),
    ).toEqual(['| a / b | d |', '| eg | h |', '---', '(form control) c', '(form control) f']);
  });

  it('keeps each letter of a table, whatever stands in its cells', () => {
    const piece = fc.constantFrom(
      '<tr>',
      '<td>',
      '<td>',
      '</td>',
      '<hr>',
      '<button>',
      '</button>',
      'x',
      '<p>',
      '<img src=data:image/png;base64,AA==>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const html = `<table><tr><td>x<td>x${pieces.join('')}</table>`;
        expect(texts(html).join('').match(/x/g)).toHaveLength(html.split('x').length - 1);
      }),
    );
  });

  it('has pictures where they stood, with what can be had of them', () => {
    expect(
      blocksFromHtml(
        '<p>a<img src="https://example.org/a.png" alt=A>b<img src=data:image/png;base64,AA==><img src=x width=1><p>c<img class=emoji alt=🙂 src=https://example.org/e.png>',
      ),
    ).toMatchObject([
      { kind: 'paragraph', inlines: [{ text: 'ab' }] },
      { kind: 'picture', data: null, missing: 'webPictures', altText: 'A' },
      { kind: 'picture', data: 'data:image/png;base64,AA==' },
      { kind: 'paragraph', inlines: [{ text: 'c🙂' }] },
    ]);
  });

  it('is the selection behind the header of Windows', () => {
    const header = 'Version:0.9\r\nStartHTML:0105\r\nSourceURL:https://example.org/\r\n';
    const page = '<p>a</p><!--StartFragment--><p>b</p><!--EndFragment--><p>c</p>';
    expect(texts(header + page)).toEqual(['b']);
    expect(texts(page)).toEqual(['a', 'b', 'c']);
  });
});

describe('marks of a page', () => {
  it.each([
    ['<b style="font-weight:normal"><p>a</p></b>', undefined],
    ['<span style="font-weight:700">a</span>', [{ type: 'bold' }]],
    ['<strong><em>a</em></strong>', [{ type: 'bold' }, { type: 'italic' }]],
    ['<b style="mso-bidi-font-weight:normal">a</b>', [{ type: 'bold' }]],
    ['<h2><b>a</b></h2>', undefined],
    ['<s>a</s>', [{ type: 'strike' }]],
    ['<del>a</del>', [{ type: 'strike' }]],
    ['<span style="text-decoration: line-through">a</span>', [{ type: 'strike' }]],
    ['<u>a</u>', [{ type: 'underline' }]],
    ['<span style="text-decoration: underline">a</span>', undefined],
    ['<sup>a</sup>', [{ type: 'superscript' }]],
    ['<span style="vertical-align:sub">a</span>', [{ type: 'subscript' }]],
    ['<sup style="vertical-align:baseline">a</sup>', undefined],
    ['<code>a</code>', [{ type: 'code' }]],
    [
      '<a href=" HTTPS://example.org">a</a>',
      [{ type: 'link', attrs: { href: 'https://example.org/' } }],
    ],
    ['<a href="java\nscript:alert(1)">a</a>', undefined],
    ['<a href="javascript:alert(1)">a</a>', undefined],
    ['<a href="file:///etc/passwd">a</a>', undefined],
    ['<a href="/relative">a</a>', undefined],
  ])('%s', (html, marks) => {
    expect(inlinesOf(html)[0]?.marks).toEqual(marks);
  });
});

describe('what a browser does not show', () => {
  it.each([
    '<script>x</script>',
    '<style>x</style>',
    '<title>x</title>',
    '<svg><title>x</title><style>x</style></svg>',
    '<div hidden><p>x</div>',
    '<p style="display: none !important">x',
    '<template><p>x</p></template>',
    '<noscript>x</noscript>',
    '<p>after<del cite="mailto:An" datetime="2026-11-20T10:00">x</del></p><!--',
    '<!--[if gte mso 9]><p>x</p><![endif]-->',
  ])('%s is dropped, what follows is not', (html) => {
    expect(texts(`${html}<p>after</p>`)).toEqual(['after']);
  });

  it('is set apart where a reader sees it', () => {
    expect(
      blocksFromHtml('<nav><ul><li>Home<li>World</ul></nav><button>Share</button>a'),
    ).toMatchObject([
      { kind: 'aside', reason: 'navigation', text: 'Home World' },
      { kind: 'aside', reason: 'form control', text: 'Share' },
      { kind: 'paragraph' },
    ]);
  });
});

describe('hostile pages', () => {
  it.each(['<div>', '<b>', '<ul><li>', '<blockquote>', '<svg>', '<table><td>', '<font a><p>'])(
    '100,000 times %s neither overflows nor loses what is inside',
    (tag) => {
      const { items } = articlesFromBlocks(blocksFromHtml(`${tag.repeat(100_000)}<p>inside`));
      expect(items).toHaveLength(1);
    },
  );

  it('of 5 MB become as many paragraphs as they have', () => {
    const html = `<p class="a" style="font-weight:400">${'word '.repeat(100)}</p>`;
    const { items } = articlesFromBlocks(blocksFromHtml(html.repeat(9500)));
    expect(items[0]?.body.content).toHaveLength(9500);
  });

  it('of any tags keep each letter that stands between them', () => {
    const tag = fc.constantFrom(
      'p',
      'div',
      'b',
      'a',
      'ul',
      'ol',
      'li',
      'table',
      'tr',
      'td',
      'h1',
      'blockquote',
      'span',
      'figcaption',
      'pre',
      'dl',
      'dd',
      'nav',
      'button',
    );
    const piece = fc.oneof(
      tag.map((name) => `<${name}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom('<br>', '<hr>', 'word', ' ', 'x'),
      fc.constantFrom('<aside class=fact-box>', '<div class=gallery>', '<aside class=pull-quote>'),
      fc.constantFrom(
        '<aside class=video-card>',
        '<p class=title>',
        '<b class=credit>',
        '</aside>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const written = pieces.filter((text) => !text.startsWith('<')).join('');
        const read = texts(pieces.join('')).join('');
        const letters = (text: string) => [...text.replace(/\s/g, '')].toSorted().join('');
        expect(letters(read)).toBe(letters(written));
      }),
    );
  });
});

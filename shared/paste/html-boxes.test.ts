import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkedBody } from '../document/check';
import { blocksFromHtml } from './html';
import { contentOfHtml } from './pasted-content';
import { outlineOf } from './testing';

const outline = (html: string) => outlineOf(blocksFromHtml(html));

describe('a box of a page', () => {
  it.each([
    ['a fact box with a quote', '<aside class=fact-box><blockquote>a</blockquote>b</aside>', 'ab'],
    ['a gallery with words', '<div class=gallery><p>a<img src=x></div>', 'a'],
    ['a video card without a title', '<aside class=video-card><p>a</aside>', 'a'],
    [
      'a video card with marks that no field has',
      '<aside class=video-card><p class=title>a<p>b <b>c</b></aside>',
      'ab c',
    ],
    [
      'a video card with a label of its own',
      '<aside class=video-card><p><b class=label>Video</b> a<p class=title>b</aside>',
      'Video ab',
    ],
    [
      'a post with more than its fields',
      '<aside class=social-post><p>a<footer><b class=author>b</b> said c</footer></aside>',
      'ab said c',
    ],
    ['a box in a quote', '<blockquote><aside class=fact-box>a</aside></blockquote>', 'a'],
  ])('stays what it holds where it is %s', (_, html, text) => {
    const lines = outline(html).filter((line) => !line.startsWith('[picture'));
    expect(lines.map((line) => line.replace(/^> /, '')).join('')).toBe(text);
  });

  it('ends with its element, and holds no other', () => {
    expect(
      outline('a<aside class=fact-box>b<aside class=fact-box>c</aside>d</aside>e<hr>'),
    ).toEqual(['a', '[factBox {"title":""}]', 'b', 'c', 'd', '[/factBox]', 'e', '---']);
    expect(outline('<aside class=fact-box>a')).toHaveLength(3);
    expect(outline('<aside class=fact-box></aside>a')).toEqual(['a']);
  });

  it('of any elements is valid, and keeps each letter', () => {
    const piece = fc.constantFrom(
      '<aside class=fact-box>',
      '<aside class=video-card>',
      '<aside class=social-post>',
      '<aside class=pull-quote>',
      '<div class="gallery grid">',
      '</aside>',
      '</div>',
      '<p>漢',
      '<h2 class=title>漢</h2>',
      '<p class=title>漢',
      '<p class=label>漢',
      '<footer><b class=author>漢</b> on <b class=network>漢</b></footer>',
      '<figure><img src=data:image/png;base64,AA==><figcaption>漢 <b class=credit>漢</b></figcaption></figure>',
      '<ul><li>漢</ul>',
      '<br>漢',
      '<b>漢</b>',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const { content } = contentOfHtml(pieces.join(''));
        const end = { type: 'paragraph' };
        expect(() => checkedBody({ type: 'doc', content: [...content, end] })).not.toThrow();
        const letters = (text: string) => text.split('漢').length;
        expect(letters(JSON.stringify(content))).toBe(letters(pieces.join('')));
      }),
    );
  });
});

it('takes the credit of a picture from the element that is named so', () => {
  const html = `<figure><img src=x><figcaption><span class=caption>The pier.</span> <span class=credit>(Jo Roe)</span></figcaption></figure>`;
  expect(contentOfHtml(html).content).toEqual([
    {
      type: 'figure',
      attrs: { photoId: '', caption: 'The pier.', credit: 'Jo Roe', altText: '' },
    },
  ]);
});

it.each(['<aside class="pull-quote">', '<figure class="wp-block-pullquote"><blockquote>'])(
  'has a pull quote of %s with its lines and who said it',
  (start) => {
    expect(contentOfHtml(`${start}<p>One <b>and</b><p>two<footer>— Ines`).content).toEqual([
      {
        type: 'pullQuote',
        attrs: { attribution: 'Ines' },
        content: [
          { type: 'text', text: 'One ' },
          { type: 'text', text: 'and', marks: [{ type: 'bold' }] },
          { type: 'hardBreak' },
          { type: 'text', text: 'two' },
        ],
      },
    ]);
  },
);

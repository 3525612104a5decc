// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { after, block, body, doc, p, pasted, quote, typed } from '../testing';

const said = block('blockQuote', { attribution: 'Ines Farrow' });
const pullQuote = block('pullQuote');

describe('a block quote', () => {
  it('is made of paragraphs and becomes paragraphs again', () => {
    expect(after(doc(p('O<a>ne'), p('Tw<b>o')), 'block-quote')).toEqual(
      body(quote(p('One'), p('Two'))),
    );
    expect(after(doc(quote(p('One<a>'))), 'block-quote')).toEqual(body(p('One')));
  });

  it('is typed as Markdown', () => {
    expect(typed(doc(p('<a>')), '> One')).toEqual(body(quote(p('One'))));
  });

  it.each([
    ['a footer', '<blockquote><p>We begin.</p><footer>— Ines Farrow</footer></blockquote>'],
    ['a cite', '<blockquote><p>We begin.</p><cite>Ines Farrow</cite></blockquote>'],
    ['our own', '<blockquote data-attribution="Ines Farrow"><p>We begin.</p></blockquote>'],
  ])('knows who said it where that is pasted as %s', (_, html) => {
    expect(pasted(html)).toEqual(body(said(p('We begin.'))));
  });
});

describe('a pull quote', () => {
  it('is made of a paragraph and becomes one again', () => {
    expect(after(doc(p('No cal<a>endar')), 'pull-quote')).toEqual(body(pullQuote('No calendar')));
    expect(after(doc(pullQuote('No cal<a>endar')), 'pull-quote')).toEqual(body(p('No calendar')));
  });
});

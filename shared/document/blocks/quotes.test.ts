// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { after, block, body, doc, p, pasted, pressed, quote, typed } from '../testing';

const said = block('blockQuote', { attribution: 'Ines Farrow' });
const pullQuote = block('pullQuote');
const named = block('pullQuote', { attribution: 'Jo Won' });

describe('a block quote', () => {
  it('is made of paragraphs and becomes paragraphs again', () => {
    expect(after(doc(p('O<a>ne'), p('Tw<b>o')), 'block-quote')).toEqual(
      body(quote(p('One'), p('Two'))),
    );
    expect(after(doc(quote(p('One<a>'))), 'block-quote')).toEqual(body(p('One')));
  });

  it('is taken away as a whole, and who said it stays', () => {
    expect(after(doc(said(p('One'), p('T<a>wo'), p('Three'))), 'block-quote')).toEqual(
      body(p('One'), p('Two'), p('Three'), p('— Ines Farrow')),
    );
    expect(pressed(doc(said(p('<a>One'))), 'Backspace')).toEqual(
      body(p('One'), p('— Ines Farrow')),
    );
  });

  it('is not divided by an empty line', () => {
    expect(pressed(doc(said(p('One'), p('<a>'), p('Two'))), 'Enter')).toEqual(
      body(said(p('One'), p(), p(), p('Two'))),
    );
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
    expect(after(doc(named('No cal<a>endar')), 'pull-quote')).toEqual(
      body(p('No calendar'), p('— Jo Won')),
    );
  });

  it('ends at the cursor with Enter, and who said it is named once', () => {
    expect(pressed(doc(named('No <a>calendar')), 'Enter')).toEqual(
      body(named('No '), p('calendar')),
    );
    expect(pressed(doc(named('No calendar<a>')), 'Enter')).toEqual(body(named('No calendar'), p()));
    expect(pressed(doc(named('<a>No calendar')), 'Enter')).toEqual(body(p(), named('No calendar')));
  });
});

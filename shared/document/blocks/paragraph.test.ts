// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { after, block, body, doc, h2, h3, p, pressed, quote } from '../testing';

describe('a paragraph', () => {
  it('is made of each text block that is selected, unless all are paragraphs', () => {
    const before = doc(h2('Ti<a>de'), p('High at six'), h3('Win<b>d'));
    expect(after(before, 'paragraph')).toEqual(body(p('Tide'), p('High at six'), p('Wind')));
    expect(after(doc(p('Ti<a>de')), 'paragraph')).toBeNull();
  });

  it('ends at Enter, and goes on in another line at Shift+Enter, in a quote too', () => {
    const line = block('hardBreak')();
    expect(pressed(doc(p('One<a>two')), 'Enter')).toEqual(body(p('One'), p('two')));
    expect(pressed(doc(p('One<a>two')), 'Enter', { shiftKey: true })).toEqual(
      body(p('One', line, 'two')),
    );
    expect(pressed(doc(quote(p('One<a>two'))), 'Enter', { shiftKey: true })).toEqual(
      body(quote(p('One', line, 'two'))),
    );
  });
});

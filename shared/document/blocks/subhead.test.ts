// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { after, body, doc, h2, h3, li, p, typed, ul } from '../testing';

describe('a subhead', () => {
  it('is what a paragraph becomes, and back', () => {
    expect(after(doc(p('Tide <a>tables')), 'subhead-2')).toEqual(body(h2('Tide tables')));
    expect(after(doc(h2('Tide <a>tables')), 'subhead-2')).toEqual(body(p('Tide tables')));
  });

  it('changes its level', () => {
    expect(after(doc(h2('Tide <a>tables')), 'subhead-3')).toEqual(body(h3('Tide tables')));
  });

  it('is made of every paragraph selected', () => {
    const before = doc(p('O<a>ne'), p('Tw<b>o'), p('Three'));
    expect(after(before, 'subhead-2')).toEqual(body(h2('One'), h2('Two'), p('Three')));
  });

  it('is typed as Markdown', () => {
    expect(typed(doc(p('<a>')), '## Tides')).toEqual(body(h2('Tides')));
    expect(typed(doc(p('<a>')), '### Tides')).toEqual(body(h3('Tides')));
    expect(typed(doc(p('Not<a>')), ' ## here')).toEqual(body(p('Not ## here')));
  });

  it('is no head of a list item', () => {
    expect(after(doc(ul(li(p('Tide <a>tables')))), 'subhead-2')).toBeNull();
  });
});

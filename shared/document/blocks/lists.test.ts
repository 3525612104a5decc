// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { after, block, body, doc, li, p, pressed, typed, ul } from '../testing';

const ol = block('orderedList', { start: 1 });

describe('a list', () => {
  it('is made of paragraphs, changes its kind, and becomes paragraphs again', () => {
    expect(after(doc(p('Moon<a>')), 'bullet-list')).toEqual(body(ul(li(p('Moon')))));
    expect(after(doc(ul(li(p('Moon<a>')))), 'ordered-list')).toEqual(body(ol(li(p('Moon')))));
    expect(after(doc(ol(li(p('Moon<a>')))), 'ordered-list')).toEqual(body(p('Moon')));
  });

  it('is typed as Markdown', () => {
    expect(typed(doc(p('<a>')), '- Moon')).toEqual(body(ul(li(p('Moon')))));
    expect(typed(doc(p('<a>')), '1. Moon')).toEqual(body(ol(li(p('Moon')))));
    const third = block('orderedList', { start: 3 });
    expect(typed(doc(p('<a>')), '3. Moon')).toEqual(body(third(li(p('Moon')))));
  });

  it('is indented by Tab and back', () => {
    const flat = ul(li(p('One')), li(p('Two<a>')));
    const nested = ul(li(p('One'), ul(li(p('Two<a>')))));
    expect(pressed(doc(flat), 'Tab')).toEqual(body(nested));
    expect(pressed(doc(nested), 'Tab', { shiftKey: true })).toEqual(body(flat));
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { after, block, body, doc, h2, li, p, quote, ul } from '../testing';

const ol = block('orderedList');
const figure = block('figure', { photoId: 'photo-crane', caption: 'A crane.' });
const gallery = block('gallery', { layout: 'grid' });
const box = block('factBox', { title: 'Tides' });
const up = (before: ReturnType<typeof doc>) => after(before, 'block-up');
const down = (before: ReturnType<typeof doc>) => after(before, 'block-down');

describe('a block moves', () => {
  it('past its neighbour, up and down', () => {
    expect(up(doc(p('one'), h2('tw<a>o')))).toEqual(body(h2('two'), p('one')));
    expect(down(doc('<node>', figure(), p('one')))).toEqual(body(p('one'), figure()));
    expect(down(doc(quote(p('on<a>e'), p('two')), p('three')))).toEqual(
      body(p('three'), quote(p('one'), p('two'))),
    );
  });

  it('with others that are selected', () => {
    expect(up(doc(p('one'), p('t<a>wo'), h2('thr<b>ee'), p('four')))).toEqual(
      body(p('two'), h2('three'), p('one'), p('four')),
    );
  });

  it('not past the ends, nor the line where the story goes on', () => {
    expect(up(doc(p('<a>one'), p('two')))).toBeNull();
    expect(down(doc(p('one'), p('<a>two')))).toBeNull();
    expect(down(doc(p('one'), '<node>', figure(), p()))).toBeNull();
    expect(up(doc(figure(), p('<a>')))).toBeNull();
    expect(down(doc(p('o<a>ne'), p()))).toEqual(body(p(), p('one')));
  });

  it('out of a fact box or gallery at its end', () => {
    expect(up(doc(p('one'), box(p('t<a>wo'), p('three'))))).toEqual(
      body(p('one'), p('two'), box(p('three'))),
    );
    expect(down(doc(gallery(figure(), '<node>', figure()), p('one')))).toEqual(
      body(gallery(figure()), figure(), p('one')),
    );
    expect(up(doc(p('one'), box(p('t<a>wo')))), 'which cannot be empty').toBeNull();
  });
});

describe('a list item moves', () => {
  it('within its list', () => {
    expect(up(doc(ul(li(p('one')), li(p('tw<a>o')))))).toEqual(
      body(ul(li(p('two')), li(p('one')))),
    );
  });

  it('out at the ends, past what is there, and back', () => {
    expect(up(doc(p('x'), ul(li(p('o<a>ne')), li(p('two')))))).toEqual(
      body(ul(li(p('one'))), p('x'), ul(li(p('two')))),
    );
    expect(down(doc(ul(li(p('o<a>ne'))), p('x'), ul(li(p('two')))))).toEqual(
      body(p('x'), ul(li(p('one')), li(p('two')))),
    );
    expect(up(doc(ul(li(p('o<a>ne')), li(p('two')))))).toBeNull();
  });

  it('to the list around its own', () => {
    const nested = doc(ul(li(p('one'), ul(li(p('two')), li(p('thr<a>ee')))), li(p('four'))));
    expect(down(nested)).toEqual(
      body(ul(li(p('one'), ul(li(p('two')))), li(p('three')), li(p('four')))),
    );
    expect(up(doc(ul(li(p('one'), ul(li(p('t<a>wo')))))))).toEqual(
      body(ul(li(p('two')), li(p('one')))),
    );
  });

  it('with its list where all of it is selected', () => {
    expect(up(doc(p('x'), ol(li(p('o<a>ne')), li(p('two<b>')))))).toEqual(
      body(ol(li(p('one')), li(p('two'))), p('x')),
    );
  });
});

describe('a block', () => {
  it('is copied behind itself', () => {
    expect(after(doc(p('o<a>ne'), p('two')), 'block-duplicate')).toEqual(
      body(p('one'), p('one'), p('two')),
    );
    expect(after(doc(ul(li(p('o<a>ne')))), 'block-duplicate')).toEqual(
      body(ul(li(p('one')), li(p('one')))),
    );
  });

  it('is taken out, the list with its last item', () => {
    expect(after(doc(p('x'), ul(li(p('o<a>ne')))), 'block-delete')).toEqual(body(p('x')));
    expect(after(doc(h2('o<a>ne')), 'block-delete')).toEqual(body(p()));
    expect(after(doc(box(h2('o<a>ne'))), 'block-delete')).toEqual(body(box(p())));
  });
});

// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { dropPhotos, putPhotos } from './put-photos';
import { block, body, changed, doc, li, p, ul } from './testing';

const words = (id: string) => ({ caption: `${id}.`, credit: '', altText: '' });
const use = (id: string) => ({ photoId: `photo-${id}`, ...words(id) });
const figure = (id: string) => block('figure', { photoId: `photo-${id}`, ...words(id) })();
const gallery = block('gallery', { layout: 'grid' });
const box = block('factBox', { title: 'The crane' });
const all = () => true;

type Before = Parameters<typeof changed>[0];

function put(before: Before, ids: string, allows: (name: string) => boolean = all) {
  return changed(before, (change) => putPhotos(change, [...ids].map(use), allows));
}

/** Dropped where the cursor is. */
function drop(before: Before, ids: string, allows: (name: string) => boolean = all) {
  return changed(before, (change) =>
    dropPhotos(change, change.tr.selection.head, [...ids].map(use), allows),
  );
}

describe('photos put in at the cursor', () => {
  it('are a figure, or a gallery of several', () => {
    expect(put(doc(p('one<a>')), 'a')).toEqual(body(p('one'), figure('a')));
    expect(put(doc(p('one<a>')), 'ab')).toEqual(body(p('one'), gallery(figure('a'), figure('b'))));
  });

  it('join the gallery that the cursor is in, behind the figure that is selected', () => {
    const before = doc(gallery('<node>', figure('a'), figure('b')));
    expect(put(before, 'cd')).toEqual(
      body(gallery(figure('a'), figure('c'), figure('d'), figure('b'))),
    );
  });

  it('take the place of an empty paragraph, as one block does', () => {
    expect(put(doc(p('one'), p('<a>')), 'ab')).toEqual(
      body(p('one'), gallery(figure('a'), figure('b'))),
    );
  });

  it('are figures one after the other where the story has no galleries', () => {
    const noGallery = (name: string) => name !== 'gallery';
    expect(put(doc(p('one<a>')), 'ab', noGallery)).toEqual(
      body(p('one'), figure('a'), figure('b')),
    );
  });

  it('are nowhere in a story without figures', () => {
    expect(put(doc(p('one<a>')), 'a', () => false)).toBeNull();
  });
});

describe('photos dropped into the body', () => {
  it('stand before or after the block there, which stays whole', () => {
    expect(drop(doc(p('o<a>ne two')), 'a')).toEqual(body(figure('a'), p('one two')));
    expect(drop(doc(p('one tw<a>o')), 'a')).toEqual(body(p('one two'), figure('a')));
  });

  it('stand beside a whole list, not in it', () => {
    const before = doc(ul(li(p('one')), li(p('two<a>'))));
    expect(drop(before, 'ab')).toEqual(
      body(ul(li(p('one')), li(p('two'))), gallery(figure('a'), figure('b'))),
    );
  });

  it('join a gallery, and a fact box as figures', () => {
    expect(drop(doc(gallery('<node>', figure('a'))), 'bc')).toEqual(
      body(gallery(figure('a'), figure('b'), figure('c'))),
    );
    expect(drop(doc(box(p('one<a>'))), 'ab')).toEqual(
      body(box(p('one'), figure('a'), figure('b'))),
    );
  });
});

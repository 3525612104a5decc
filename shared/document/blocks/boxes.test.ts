// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Asks } from '../block';
import { after, block, body, doc, li, noAsks, p, pasted, pressed, quote, ul } from '../testing';

const note = block('editorNote');
const box = block('factBox');
const titled = block('factBox', { title: 'The crane' });
const figure = block('figure');

describe('an editor’s note', () => {
  it('is made of paragraphs and becomes paragraphs again', () => {
    expect(after(doc(p('Check<a>')), 'editor-note')).toEqual(body(note(p('Check'))));
    expect(after(doc(note(p('Check<a>'))), 'editor-note')).toEqual(body(p('Check')));
  });

  it('is left by Enter in its empty last paragraph', () => {
    expect(pressed(doc(note(p('Check'), p('<a>'))), 'Enter')).toEqual(body(note(p('Check')), p()));
  });
});

describe('a fact box', () => {
  it('takes in the blocks that are selected, and lets them go', () => {
    const before = doc(p('O<a>ne'), ul(li(p('Tw<b>o'))));
    expect(after(before, 'fact-box')).toEqual(body(box(p('One'), ul(li(p('Two'))))));
    expect(after(doc(box(p('One<a>'))), 'fact-box')).toEqual(body(p('One')));
  });

  it('takes in a whole list with the cursor in it', () => {
    expect(after(doc(ul(li(p('One')), li(p('Tw<a>o')))), 'fact-box')).toEqual(
      body(box(ul(li(p('One')), li(p('Two'))))),
    );
  });

  it('is taken away as a whole, and its title stays', () => {
    expect(after(doc(titled(p('One'), p('T<a>wo'), p('Three'))), 'fact-box')).toEqual(
      body(p('The crane'), p('One'), p('Two'), p('Three')),
    );
  });

  it('is begun behind what it may not hold', () => {
    expect(after(doc(quote(p('O<a>ne'))), 'fact-box')).toEqual(body(quote(p('One')), box(p())));
  });

  it('is not divided by an empty line, and keeps its title when its only line is deleted', () => {
    expect(pressed(doc(titled(p('One'), p('<a>'), p('Two'))), 'Enter')).toEqual(
      body(titled(p('One'), p(), p(), p('Two'))),
    );
    expect(pressed(doc(titled(p('One'), p('<a>'))), 'Enter')).toEqual(body(titled(p('One')), p()));
    expect(pressed(doc(titled(p('<a>One'))), 'Backspace')).toEqual(body(p('The crane'), p('One')));
  });

  it('holds no other box and no quote', () => {
    expect(after(doc(box(p('One'), p('Two<a>'))), 'block-quote')).toBeNull();
  });
});

describe('cards', () => {
  it.each([
    ['video-card', block('videoCard')()],
    ['social-post', block('socialPost')()],
    ['gallery-side-by-side', block('gallery', { layout: 'side-by-side' })(figure(), figure())],
    ['gallery-grid', block('gallery', { layout: 'grid' })(figure(), figure(), figure())],
    ['horizontal-rule', block('horizontalRule')()],
  ])('%s stands where the cursor was', (id, card) => {
    expect(after(doc(p('Before'), p('<a>'), p('after')), id)?.content?.slice(0, 2)).toEqual(
      body(p('Before'), card).content,
    );
  });

  it('figure and related story stand there once they are chosen', () => {
    const asks: Asks = {
      ...noAsks,
      photo: (chosen) => chosen({ photoId: 'photo-1', caption: 'A', credit: 'B', altText: 'C' }),
      story: (chosen) => chosen({ storyId: 'story-1', headline: 'Fares' }),
    };
    const photo = { photoId: 'photo-1', caption: 'A', credit: 'B', altText: 'C' };
    const related = block('relatedStory', { storyId: 'story-1', headline: 'Fares' })();
    const first = (id: string) => after(doc(p('<a>'), p('after')), id, asks)?.content?.[0];
    expect(first('figure')).toEqual(body(block('figure', photo)()).content?.[0]);
    expect(first('related-story')).toEqual(body(related).content?.[0]);
  });

  it('pasted with forged values keep their good ones', () => {
    const html = `<div data-video-card data-url="javascript:alert(1)" data-photo-id="../x" data-title="Crane"></div>
      <div data-story-id="../../etc" data-headline="Fares"></div>
      <section data-gallery="evil"><figure data-photo-id="photo-1"></figure></section>`;
    expect(pasted(html).content?.slice(0, 3)).toEqual(
      body(
        block('videoCard', { title: 'Crane' })(),
        block('relatedStory', { headline: 'Fares' })(),
        block('gallery')(block('figure', { photoId: 'photo-1' })()),
      ).content,
    );
  });
});

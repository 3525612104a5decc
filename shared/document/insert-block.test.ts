// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Asks } from './block';
import { checkedBody } from './check';
import { editorCommands } from './index';
import type { DocumentNode } from './json';
import { after, block, body, doc, h2, li, noAsks, p, quote, typed, ul } from './testing';

const box = block('factBox', { title: 'The crane' });
const said = block('blockQuote', { attribution: 'Ines Farrow' });
const pullQuote = block('pullQuote', { attribution: 'Jo Won' });
const note = block('editorNote');
const figure = block('figure', { caption: 'At dawn' });
const gallery = block('gallery');
const rule = block('horizontalRule');
const video = block('videoCard');
const table = (...lines: Parameters<typeof p>) =>
  block('table')(block('tableRow')(block('tableCell')(...lines)));

/** Chooses at once what a command asks for. */
const asks: Asks = {
  ...noAsks,
  photo: (chosen) => chosen({ photoId: '', caption: '', credit: '', altText: '' }),
  story: (chosen) => chosen({ storyId: '', headline: '' }),
};

const INSERTS = editorCommands.filter(({ menu }) => menu === 'Insert').map(({ id }) => id);

/** What may stand around the cursor, with words before it, behind it and beside it. */
const AROUND: Readonly<Record<string, (...lines: Parameters<typeof p>) => ReturnType<typeof p>>> = {
  factBox: (...lines) => box(p('over'), p(...lines), p('under')),
  'a list in a factBox': (...lines) => box(p('over'), ul(li(p(...lines)), li(p('under')))),
  blockQuote: (...lines) => said(p('over'), p(...lines), p('under')),
  editorNote: (...lines) => note(p('over'), p(...lines), p('under')),
  bulletList: (...lines) => ul(li(p('over')), li(p(...lines)), li(p('under'))),
  orderedList: (...lines) => block('orderedList')(li(p('over'), p(...lines)), li(p('under'))),
  pullQuote: (...lines) => pullQuote(...lines),
  subhead: (...lines) => h2(...lines),
  table: (...lines) => table(p(...lines), p('under')),
};

const LINES: Readonly<Record<string, Parameters<typeof p>>> = {
  'in the middle of words': ['up<a>on'],
  'before words': ['<a>upon'],
  'behind words': ['upon<a>'],
  'with words selected': ['u<a>po<b>n'],
  'in a line without words': ['<a>'],
};

/** Commands that put selected words into a block, and do not where it cannot hold them. */
const WRAPS = ['fact-box', 'editor-note'];

const cases = INSERTS.flatMap((id) =>
  Object.keys(AROUND).flatMap((around) =>
    Object.keys(LINES)
      .filter((place) => place !== 'with words selected' || !WRAPS.includes(id))
      .map((place) => [id, around, place] as const),
  ),
)
  // A box or a note around the cursor is taken away by its own command.
  .filter(([id, around]) => !(WRAPS.includes(id) && around.endsWith(camel(id))));

/** All that is read in a body, attributes too, in the order of the letters. */
function wordsIn(node: DocumentNode): string {
  const { text = '', attrs = {}, content = [] } = node;
  const own = [text, attrs.title, attrs.attribution, attrs.caption].filter(Boolean).join('');
  return [...own, ...content.flatMap((child) => [...wordsIn(child)])].toSorted().join('');
}

function countOf(node: DocumentNode, types: ReadonlySet<string>): number {
  const children = (node.content ?? []).map((child) => countOf(child, types));
  return children.reduce((sum, count) => sum + count, types.has(node.type) ? 1 : 0);
}

const CONTAINERS = new Set(Object.keys(AROUND).filter((name) => /^\w+$/.test(name)));

describe('a block put in', () => {
  it.each(cases)('%s in %s, %s', (id, around, place) => {
    const before = doc(p('first'), AROUND[around]!(...LINES[place]!), p('last'));
    const made = after(before, id, asks)!;
    checkedBody(made);
    const stored = before.toJSON() as DocumentNode;
    expect(wordsIn(made)).toBe(wordsIn(stored));
    const makes = CONTAINERS.has(camel(id)) ? 1 : 0;
    expect(countOf(made, CONTAINERS)).toBe(countOf(stored, CONTAINERS) + makes);
  });
});

function camel(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

describe('the place of a block put in', () => {
  it('is the cursor’s, in the body and in a box that may hold it', () => {
    expect(after(doc(p('up<a>on')), 'video-card')).toEqual(body(p('up'), video(), p('on')));
    expect(after(doc(box(p('up<a>on'))), 'figure', asks)).toEqual(
      body(box(p('up'), block('figure')(), p('on'))),
    );
  });

  it('is before or behind a paragraph with the cursor at its edge', () => {
    expect(after(doc(p('<a>upon')), 'video-card')).toEqual(body(video(), p('upon')));
    expect(after(doc(p('upon<a>')), 'video-card')).toEqual(body(p('upon'), video()));
  });

  it('is behind what may not hold it', () => {
    expect(after(doc(box(p('up<a>on'), p('under'))), 'video-card')).toEqual(
      body(box(p('upon'), p('under')), video()),
    );
    expect(after(doc(box(ul(li(p('up<a>on')), li(p('x'))), p('under'))), 'figure', asks)).toEqual(
      body(box(ul(li(p('upon')), li(p('x'))), block('figure')(), p('under'))),
    );
  });

  it('takes the empty line that was begun for it, with its item', () => {
    expect(after(doc(p('<a>'), p('x')), 'video-card')).toEqual(body(video(), p('x')));
    expect(after(doc(box(p('x'), p('<a>'))), 'video-card')).toEqual(body(box(p('x')), video()));
    expect(after(doc(ul(li(p('x')), li(p('<a>')))), 'video-card')).toEqual(
      body(ul(li(p('x'))), video()),
    );
    expect(after(doc(ul(li(p('<a>')))), 'video-card')).toEqual(body(video()));
    expect(after(doc(box(p('<a>'))), 'video-card')).toEqual(body(box(p()), video()));
  });

  it('is behind a block that is selected, in a gallery and a box too', () => {
    const inBox = box('<node>', figure(), p('x'));
    expect(after(doc(inBox), 'figure', asks)).toEqual(
      body(box(figure(), block('figure')(), p('x'))),
    );
    expect(after(doc(inBox), 'video-card')).toEqual(body(box(figure(), p('x')), video()));
    const two = gallery('<node>', figure(), figure());
    expect(after(doc(two), 'figure', asks)).toEqual(
      body(gallery(figure(), block('figure')(), figure())),
    );
    expect(after(doc(two), 'fact-box')).toEqual(
      body(gallery(figure(), figure()), block('factBox')(p())),
    );
  });

  it('is the end of selected words, which stay', () => {
    expect(after(doc(p('u<a>po<b>n')), 'video-card')).toEqual(body(p('upo'), video(), p('n')));
  });
});

it('three hyphens stay what they are where no rule may stand', () => {
  expect(typed(doc(p('<a>')), '---')).toEqual(body(rule(), p()));
  for (const around of [box, quote, (line: ReturnType<typeof p>) => ul(li(line))]) {
    expect(typed(doc(around(p('<a>'))), '---')).toEqual(body(around(p('---'))));
  }
});

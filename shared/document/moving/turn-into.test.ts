import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { block, body, doc, h2, li, p, quote, ul } from '../testing';
import { selectedBlocks } from './block-range';
import { turnInto, type Turn } from './turn-into';

const ol = block('orderedList');
const pull = block('pullQuote', { attribution: 'Ines' });
const said = block('blockQuote', { attribution: 'Ines' });

function turned(before: ReturnType<typeof doc>, turn: Turn) {
  const { a = 0, b = a } = before.tag;
  const state = EditorState.create({ doc: before, selection: TextSelection.create(before, a, b) });
  const range = selectedBlocks(state.selection);
  return range === null ? null : turnInto(state, range, turn);
}
const become = (before: ReturnType<typeof doc>, turn: Turn) =>
  turned(before, turn)?.doc.toJSON() ?? null;

describe('a block turns into', () => {
  it.each([
    ['a subhead', doc(p('on<a>e')), 'subhead-2', body(h2('one'))],
    ['a list', doc(p('on<a>e'), p('t<b>wo')), 'bullet-list', body(ul(li(p('one')), li(p('two'))))],
    ['a quote', doc(ul(li(p('o<a>ne')))), 'block-quote', body(quote(p('one')))],
    ['a quote of the same speaker', doc(pull('o<a>ne')), 'block-quote', body(said(p('one')))],
    [
      'paragraphs, the speaker named',
      doc(said(p('o<a>ne'))),
      'paragraph',
      body(p('one'), p('— Ines')),
    ],
    [
      'a subhead between two lists',
      doc(ul(li(p('one')), li(p('t<a>wo')), li(p('three')))),
      'subhead-2',
      body(ul(li(p('one'))), h2('two'), ul(li(p('three')))),
    ],
    [
      'another list, with all of its own',
      doc(ul(li(p('o<a>ne')), li(p('two')))),
      'ordered-list',
      body(ol(li(p('one')), li(p('two')))),
    ],
  ] as const)('%s', (_, before, turn, wanted) => {
    expect(become(before, turn)).toEqual(wanted);
  });

  it('nothing that it cannot be, or is', () => {
    expect(become(doc(p('o<a>ne')), 'paragraph')).toBeNull();
    expect(become(doc(h2('o<a>ne')), 'subhead-2')).toBeNull();
    expect(become(doc(quote(p('o<a>ne'), p('two'))), 'pull-quote')).toBeNull();
    expect(become(doc(p('o<a>ne'), block('figure')(), p('t<b>wo')), 'bullet-list')).toBeNull();
  });

  it('and keeps the cursor in its line', () => {
    const { selection } = turned(doc(p('x'), ul(li(p('one')), li(p('t<a>wo')))), 'paragraph')!;
    expect(selection.$head.parent.textContent).toBe('two');
    expect(selection.$head.parentOffset).toBe(1);
  });
});

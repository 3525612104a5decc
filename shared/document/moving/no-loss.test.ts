import { history, undo, undoDepth } from '@tiptap/pm/history';
import type { Node } from '@tiptap/pm/model';
import { EditorState, Selection, type Transaction } from '@tiptap/pm/state';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { block, doc, h2, li, p } from '../testing';
import { blockAt, selectedBlocks } from './block-range';
import { takeStep } from './commands';
import { moveBlocks } from './move-blocks';
import { relocate } from './relocate';
import { turnInto, TURNS } from './turn-into';

let count = 0;
/** Each with words that no other has. */
const words = () => `w${(count += 1)}`;
const leaf = fc.constantFrom(
  () => p(words()),
  () => p(),
  () => h2(words()),
  () => block('blockQuote', { attribution: words() })(p(words()), p(words())),
  () => block('pullQuote')(words()),
  () => block('figure', { photoId: 'photo-crane', caption: words() })(),
  () => block('gallery')(block('figure', { caption: words() })(), block('figure')()),
  () => block('horizontalRule')(),
  () => block('table')(block('tableRow')(block('tableCell')(p(words())))),
);
const list = fc
  .record({
    name: fc.constantFrom('bulletList', 'orderedList'),
    items: fc.array(fc.boolean(), { minLength: 1, maxLength: 3 }),
  })
  .map(({ name, items }) => () => {
    const nested = () => block(name)(li(p(words())), li(p(words())));
    return block(name)(...items.map((has) => (has ? li(p(words()), nested()) : li(p(words())))));
  });
const box = list.map((made) => () => block('factBox', { title: words() })(p(words()), made()));
const anyBody = fc
  .array(fc.oneof(leaf, list, box), { minLength: 1, maxLength: 7 })
  .map((blocks) => doc(...blocks.map((make) => make())));

const place = fc.nat({ max: 10_000 });
interface Step {
  kind: 'up' | 'down' | 'drag';
  from: number;
  to: number;
}
const step = fc.record<Step>({
  kind: fc.constantFrom('up', 'down', 'drag'),
  from: place,
  to: place,
});

/** All that a person wrote or put in, in no order: what wraps it may come and go. */
function contents(body: Node): string[] {
  const found: string[] = [];
  body.descendants((node) => {
    const { type, attrs, isTextblock, isAtom } = node;
    if (isTextblock) found.push(`${type.name} ${node.textContent} ${JSON.stringify(attrs)}`);
    else if (isAtom) found.push(`${type.name} ${JSON.stringify(attrs)}`);
    else if ('attribution' in attrs || 'title' in attrs) found.push(JSON.stringify(attrs));
    return !isTextblock;
  });
  return found.toSorted();
}

function change(state: EditorState, { kind, from, to }: Step): Transaction | null {
  const { size } = state.doc.content;
  if (kind === 'drag') {
    const range = blockAt(state.doc, from % size);
    return range === null ? null : relocate(state, range, to % (size + 1));
  }
  const at = [from % size, to % size];
  const head = Selection.near(state.doc.resolve(Math.min(...at)));
  const moved = state.apply(state.tr.setSelection(head));
  const range = selectedBlocks(moved.selection);
  return range === null ? null : moveBlocks(moved, range, kind === 'up' ? -1 : 1);
}

/** Applies it as the editor does. */
function applied(state: EditorState, made: Transaction | null): EditorState {
  let now = state;
  const view = {
    dispatch: (tr: Transaction) => {
      now = now.apply(tr);
    },
    get state() {
      return now;
    },
  };
  takeStep({ view }, made);
  return now;
}

/** The body once everything is taken back. */
function undone(state: EditorState): Node {
  let now = state;
  while (undoDepth(now) > 0) undo(now, (tr) => (now = now.apply(tr)));
  return now.doc;
}

const start = (body: Node) => EditorState.create({ doc: body, plugins: [history()] });

it('no sequence of moves loses or doubles anything, and undo gives the body back', () => {
  let moves = 0;
  fc.assert(
    fc.property(anyBody, fc.array(step, { minLength: 1, maxLength: 20 }), (body, steps) => {
      let state = start(body);
      const before = contents(body);
      for (const each of steps) {
        const made = change(state, each);
        const depth = undoDepth(state);
        state = applied(state, made);
        expect(undoDepth(state)).toBe(depth + (made === null ? 0 : 1));
        moves += made === null ? 0 : 1;
        state.doc.check();
        expect(contents(state.doc)).toEqual(before);
      }
      expect(undone(state).eq(body)).toBe(true);
    }),
    { numRuns: 200 },
  );
  expect(moves, 'most can be made').toBeGreaterThan(500);
});

it('turning blocks into another kind keeps each word, and undo gives the body back', () => {
  const turn = fc.record({ kind: fc.constantFrom(...TURNS), at: place });
  fc.assert(
    fc.property(anyBody, fc.array(turn, { minLength: 1, maxLength: 6 }), (body, turns) => {
      let state = start(body);
      const wordsIn = () => (JSON.stringify(state.doc.toJSON()).match(/\bw\d+/g) ?? []).toSorted();
      const before = wordsIn();
      for (const { kind, at } of turns) {
        const range = blockAt(state.doc, at % state.doc.content.size);
        const made = range === null ? null : turnInto(state, range, kind);
        state = applied(state, made);
        state.doc.check();
        expect(wordsIn()).toEqual(before);
      }
      expect(undone(state).eq(body)).toBe(true);
    }),
    { numRuns: 200 },
  );
});

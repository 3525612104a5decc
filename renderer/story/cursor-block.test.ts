import { EditorState, Selection } from '@tiptap/pm/state';
import type { DecorationSet } from '@tiptap/pm/view';
import { expect, it } from 'vitest';
import { doc, p } from '../../shared/document/testing';
import { CursorBlock } from './cursor-block';

const plugins = CursorBlock.config.addProseMirrorPlugins?.call({} as never) ?? [];
const start = () => {
  const body = doc(p('one'), p('two'), p('three'));
  const state = EditorState.create({ doc: body, plugins });
  return state.apply(state.tr.setSelection(Selection.near(body.resolve(6))));
};

/** The words of the marked block. */
function marked(state: EditorState): string[] {
  const [plugin] = plugins;
  const marks = plugin?.props.decorations?.call(plugin, state) as DecorationSet;
  return marks.find().map(({ from, to }) => state.doc.textBetween(from, to));
}

it('is marked, and stays it while words are typed in it and before it', () => {
  const before = start();
  expect(marked(before)).toEqual(['two']);
  const typed = before.apply(before.tr.insertText('x'));
  expect(marked(typed)).toEqual(['xtwo']);
  const above = typed.apply(typed.tr.insertText('new ', 1));
  expect(marked(above)).toEqual(['xtwo']);
});

it('is the new one after Enter, and the one that took all others’ place', () => {
  const before = start();
  const split = before.apply(before.tr.split(6));
  expect(marked(split.apply(split.tr.insertText('x')))).toEqual(['xtwo']);
  const all = before.apply(before.tr.replaceWith(0, before.doc.content.size, p('A')));
  expect(marked(all)).toEqual(['A']);
  const none = before.apply(before.tr.delete(5, 10));
  expect(marked(none)).toHaveLength(1);
});

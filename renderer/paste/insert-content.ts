import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';
import type { DocumentNode } from '../../shared/document/json';

/** Longer texts are not searched for addresses: that takes longer than their paste. */
const SEARCHED_CHARACTERS = 100_000;

/**
 * Puts blocks in place of a selection of the body as one step of undo, merged with the text around
 * it as an editor does. The cursor stands behind them.
 *
 * @param linked whether addresses written out in it become links.
 * @throws RangeError where a block is none that a body may have.
 */
export function insertContent(
  editor: Editor,
  place: Selection,
  content: readonly DocumentNode[],
  linked: boolean,
): void {
  const { view, schema } = editor;
  const nodes = content.map((node) => schema.nodeFromJSON(node));
  for (const node of nodes) node.check();
  const fragment = Fragment.from(nodes);
  const tr = closeHistory(view.state.tr)
    .setSelection(place)
    .replaceSelection(Slice.maxOpen(fragment, false))
    .scrollIntoView()
    .setMeta('paste', true);
  if (linked && fragment.size <= SEARCHED_CHARACTERS) tr.setMeta('uiEvent', 'paste');
  else tr.setMeta('preventAutolink', true);
  view.dispatch(tr);
  // What is typed behind it is a step of its own.
  view.dispatch(closeHistory(view.state.tr).setMeta('addToHistory', false));
}

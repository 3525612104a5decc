import type { Editor } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, Slice, type Node } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import type { Mapping } from '@tiptap/pm/transform';
import type { DocumentNode } from '../../shared/document/json';
import { validateTables } from '../../shared/document/table-size';
import { contentAround } from './content-around';
import { insertCells, tableForCells } from './insert-cells';

/** Longer texts are not searched for addresses: that takes longer than their paste. */
const SEARCHED_CHARACTERS = 100_000;

/**
 * Puts blocks in place of a selection of the body as one step of undo, merged with the text around
 * it as an editor does. The cursor stands behind them. A table goes into the cells of one around it;
 * with other blocks its rows go into the one cell. What the block around cannot hold goes behind it,
 * and what is selected goes all the same.
 *
 * @param linked whether addresses written out in it become links.
 * @throws RequestError as `insertCells`.
 * @throws RangeError where a block is none that a body may have, or a table too large to be saved.
 */
export function insertContent(
  editor: Editor,
  place: Selection,
  content: readonly DocumentNode[],
  linked: boolean,
): void {
  const { view, schema } = editor;
  content.forEach(validateTables);
  const nodes = content.map((node) => schema.nodeFromJSON(node));
  for (const node of nodes) node.check();
  const cells = tableForCells(nodes, place);
  if (cells !== null) {
    view.dispatch(closeHistory(view.state.tr).setSelection(place).setMeta('addToHistory', false));
    insertCells(view, cells);
    view.dispatch(closeHistory(view.state.tr).setMeta('addToHistory', false));
    return;
  }
  const fitting = contentAround(nodes, place);
  const fragment = Fragment.from(fitting?.inside ?? nodes);
  const tr = closeHistory(view.state.tr).setSelection(place);
  // Before: the place is one of the body as it is now.
  if (fitting !== null) tr.insert(fitting.after, fitting.behind);
  if (fragment.size > 0) replaceWith(tr, fragment);
  else if (fitting !== null) {
    const end = deleteSelected(tr).map(fitting.after + Fragment.from(fitting.behind).size);
    tr.setSelection(Selection.near(tr.doc.resolve(end), -1));
  }
  tr.scrollIntoView().setMeta('paste', true);
  if (linked && fragment.size <= SEARCHED_CHARACTERS) tr.setMeta('uiEvent', 'paste');
  else tr.setMeta('preventAutolink', true);
  view.dispatch(tr);
  // What is typed behind it is a step of its own.
  view.dispatch(closeHistory(view.state.tr).setMeta('addToHistory', false));
}

/**
 * Words join the paragraph where they are put. A subhead or a list at either end stays one: the
 * paragraph is divided there, and none is left empty.
 */
function replaceWith(tr: Transaction, fragment: Fragment): void {
  const { $from, $to } = tr.selection;
  const open = Slice.maxOpen(fragment, false);
  const isBlock = (node: Node | null) => node !== null && node.type.name !== 'paragraph';
  const isWords = fragment.childCount === 1 && fragment.firstChild?.isTextblock === true;
  if (isWords || $from.depth !== 1 || $to.depth !== 1) {
    tr.replaceSelection(open);
    return;
  }
  const [first, last] = [isBlock(fragment.firstChild), isBlock(fragment.lastChild)];
  const from = first && $from.parentOffset === 0 ? $from.before() : $from.pos;
  const isAtEnd = $to.parentOffset === $to.parent.content.size;
  const to = last && isAtEnd ? $to.after() : $to.pos;
  tr.replaceRange(
    from,
    to,
    new Slice(fragment, first ? 0 : open.openStart, last ? 0 : open.openEnd),
  );
  tr.setSelection(Selection.near(tr.doc.resolve(tr.mapping.map(to)), -1));
}

/**
 * Takes away what is selected and leaves the blocks around it: their names are not among the words.
 *
 * @returns where places are after it.
 */
function deleteSelected(tr: Transaction): Mapping {
  const before = tr.steps.length;
  for (const { $from, $to } of tr.selection.ranges) {
    const moved = tr.mapping.slice(before);
    tr.delete(moved.map($from.pos), moved.map($to.pos));
  }
  return tr.mapping.slice(before);
}

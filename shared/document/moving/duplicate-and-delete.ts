import { Fragment, type NodeRange } from '@tiptap/pm/model';
import { Selection, type EditorState, type Transaction } from '@tiptap/pm/state';
import { nodesOf, removal } from './block-range';
import { withSelection } from './relocate';

/** Puts a copy of these blocks behind them, and the cursor into it; null where it has no place. */
export function duplicateBlocks(state: EditorState, range: NodeRange): Transaction | null {
  const { parent, start, end, endIndex } = range;
  const copy = Fragment.from(nodesOf(range));
  if (!parent.canReplace(endIndex, endIndex, copy)) return null;
  return withSelection(state.tr.insert(end, copy), state.selection, range, end - start);
}

/** Takes these blocks out; what cannot be without any keeps an empty one. */
export function deleteBlocks(state: EditorState, range: NodeRange): Transaction {
  const removed = removal(range);
  const { tr } = state;
  if (removed !== null) tr.delete(removed.from, removed.to);
  else tr.replaceWith(range.start, range.end, state.schema.node('paragraph'));
  return tr.setSelection(Selection.near(tr.doc.resolve(removed?.from ?? range.start)));
}

import { Fragment, type Node, type NodeRange } from '@tiptap/pm/model';
import type { EditorState, Selection, Transaction } from '@tiptap/pm/state';
import { StepMap } from '@tiptap/pm/transform';
import { isList, nodesOf, removal } from './block-range';

/** Blocks in the form that they have elsewhere, and how much further in their content stands. */
interface Fitted {
  content: Fragment;
  deeper: number;
}

/**
 * Puts blocks to another place, a cursor in them with them. Items that leave their list make one of
 * their own, paragraphs that come into a list become its items.
 *
 * @param to between two blocks, in the document as it is.
 * @returns null where they cannot be there, or are there already.
 */
export function relocate(state: EditorState, range: NodeRange, to: number): Transaction | null {
  const removed = removal(range);
  const $to = state.doc.resolve(to);
  if (removed === null || (to >= range.start && to <= range.end) || isInOwn(range, to)) return null;
  const fitted = fit(range, $to.parent);
  if (fitted === null || !$to.parent.canReplace($to.index(), $to.index(), fitted.content)) {
    return null;
  }
  const tr = state.tr.insert(to, fitted.content);
  tr.delete(tr.mapping.map(removed.from, 1), tr.mapping.map(removed.to, -1));
  const start = to <= removed.from ? to : to - (removed.to - removed.from);
  return withSelection(tr, state.selection, range, start + fitted.deeper - range.start);
}

/** Right beside their own list, items are where they were. */
function isInOwn({ parent, $from, depth, startIndex, endIndex }: NodeRange, to: number): boolean {
  if (!isList(parent) || endIndex - startIndex < parent.childCount) return false;
  return to === $from.before(depth) || to === $from.after(depth);
}

function fit(range: NodeRange, target: Node): Fitted | null {
  const nodes = nodesOf(range);
  const areItems = isList(range.parent);
  if (isList(target)) {
    if (areItems) return { content: Fragment.from(nodes), deeper: 0 };
    const item = target.type.contentMatch.defaultType;
    if (item === null || nodes.some(({ type }) => type.name !== 'paragraph')) return null;
    return { content: Fragment.from(nodes.map((node) => item.create(null, node))), deeper: 1 };
  }
  if (!areItems) return { content: Fragment.from(nodes), deeper: 0 };
  const isWhole = nodes.length === range.parent.childCount;
  const list = range.parent.type.create(isWhole ? range.parent.attrs : null, nodes);
  return { content: Fragment.from(list), deeper: 1 };
}

/** What is selected in these blocks stays selected, so much further on. */
export function withSelection(
  tr: Transaction,
  selection: Selection,
  { start, end }: Pick<NodeRange, 'start' | 'end'>,
  offset: number,
): Transaction {
  if (selection.from < start || selection.to > end) return tr;
  const moved = selection.getBookmark().map(StepMap.offset(offset));
  return tr.setSelection(moved.resolve(tr.doc));
}

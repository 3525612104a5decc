import type { CommandProps } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import type { Node, NodeType, ResolvedPos } from '@tiptap/pm/model';
import { Selection, type Transaction } from '@tiptap/pm/state';
import { isHolder, isList } from './moving/block-range';

/**
 * Puts a block where the selection ends, as one step of undo, and selects it or what it begins with.
 * A paragraph of the body or a fact box is divided around it; any other block with the cursor in it
 * stays whole, and so does a box that may not hold it: the block goes behind. Selected words stay.
 *
 * @returns false where it can be nowhere.
 */
export function insertBlock({ tr, dispatch }: Pick<CommandProps, 'tr' | 'dispatch'>, block: Node) {
  const $end = tr.selection.$to;
  const depth = holderDepth($end, block.type);
  if (depth === null) return false;
  if (dispatch === undefined) return true;
  closeHistory(tr);
  const empty = tr.selection.empty ? emptyAround($end, depth) : null;
  const at = empty === null ? divided(tr, $end, depth) : $end.after(depth + 1);
  tr.insert(at, block);
  if (empty !== null) tr.delete(empty.from, empty.to);
  const start = at - (empty === null ? 0 : empty.to - empty.from);
  tr.setSelection(Selection.near(tr.doc.resolve(start))).scrollIntoView();
  return true;
}

/** Of the innermost block around that holds such blocks by themselves: the body, a box, a gallery. */
export function holderDepth($at: ResolvedPos, type: NodeType): number | null {
  for (let depth = $at.depth; depth >= 0; depth -= 1) {
    const holder = $at.node(depth);
    const index = $at.indexAfter(depth);
    if (!isHolder(holder) || isList(holder)) continue;
    if (holder.canReplaceWith(index, index, type)) return depth;
  }
  return null;
}

/** The empty paragraph that was begun for the block, and the item and list of which it is all. */
function emptyAround($at: ResolvedPos, depth: number): { from: number; to: number } | null {
  if ($at.parent.type.name !== 'paragraph' || $at.parent.content.size > 0) return null;
  let at = $at.depth;
  for (; at > depth + 1; at -= 1) {
    const around = $at.node(at - 1);
    const index = $at.index(at - 1);
    if (around.canReplace(index, index + 1)) break;
    if (around.childCount > 1 || !(isList(around) || around.type.name === 'listItem')) return null;
  }
  return { from: $at.before(at), to: $at.after(at) };
}

/** Where the block comes to stand, once the paragraph with the cursor is divided for it. */
function divided(tr: Transaction, $at: ResolvedPos, depth: number): number {
  if ($at.depth === depth) return $at.pos;
  const isParagraph = $at.depth === depth + 1 && $at.parent.type.name === 'paragraph';
  if (!isParagraph || $at.parentOffset === $at.parent.content.size) return $at.after(depth + 1);
  if ($at.parentOffset === 0) return $at.before();
  tr.split($at.pos);
  return $at.pos + 1;
}

import type { CommandProps } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Fragment, type Node, type NodeRange, type NodeType } from '@tiptap/pm/model';
import { NodeSelection, type Selection } from '@tiptap/pm/state';
import { speakerLine, titleLine } from './as-paragraphs';
import { insertBlock } from './insert-block';
import { isHolder, isList, nodesOf } from './moving/block-range';
import { withSelection } from './moving/relocate';

type Run = Pick<CommandProps, 'tr' | 'dispatch'>;

/**
 * Puts the selected blocks into one of this type, a list whole. Where a cursor's block cannot be in it,
 * or a block is selected as such, an empty one goes behind that.
 *
 * @returns false where words are selected that cannot be in it.
 */
export function wrapOrInsert({ tr, dispatch }: Run, type: NodeType): boolean {
  const { selection } = tr;
  const isBlock = selection instanceof NodeSelection;
  const range = isBlock ? null : wrappable(selection, type);
  if (range !== null) {
    if (dispatch !== undefined) closeHistory(tr).wrap(range, [{ type }]).scrollIntoView();
    return true;
  }
  const empty = isBlock || selection.empty ? type.createAndFill() : null;
  return empty !== null && insertBlock({ tr, dispatch }, empty);
}

function wrappable({ $from, $to }: Selection, type: NodeType): NodeRange | null {
  const range = $from.blockRange($to, (node) => isHolder(node) && !isList(node));
  if (range === null || !type.validContent(Fragment.from(nodesOf(range)))) return null;
  const { parent, startIndex, endIndex } = range;
  return parent.canReplaceWith(startIndex, endIndex, type) ? range : null;
}

/**
 * Takes away the block of this type around the selection as a whole. All words stay: what it is called
 * becomes a paragraph before them, and who said them one behind.
 *
 * @returns false where the selection is in none.
 */
export function unwrap({ tr, dispatch }: Run, type: NodeType): boolean {
  const found = around(tr.selection, type);
  if (found === null) return false;
  if (dispatch === undefined) return true;
  const { at, node } = found;
  const { schema } = type;
  const title = titleLine(node);
  const own = node.isTextblock ? [schema.node('paragraph', null, node.content)] : node.children;
  const { selection } = tr;
  const inside = { start: at + 1, end: at + node.nodeSize - 1 };
  closeHistory(tr).replaceWith(at, at + node.nodeSize, [...title, ...own, ...speakerLine(node)]);
  const offset = Fragment.from(title).size - (node.isTextblock ? 0 : 1);
  withSelection(tr, selection, inside, offset).scrollIntoView();
  return true;
}

/** The innermost block of this type that the selection is in, or is. */
function around(selection: Selection, type: NodeType): { at: number; node: Node } | null {
  if (selection instanceof NodeSelection && selection.node.type === type) {
    return { at: selection.from, node: selection.node };
  }
  const { $from, $to } = selection;
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth -= 1) {
    const node = $from.node(depth);
    if (node.type === type) return { at: $from.before(depth), node };
  }
  return null;
}

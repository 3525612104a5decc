import { NodeRange, type Node, type ResolvedPos } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';

const LISTS = new Set(['bulletList', 'orderedList']);

/** What nothing is lost with, once all that stood in it has gone elsewhere. */
const BARE = new Set([...LISTS, 'gallery']);

/** What blocks are moved in; all others move as a whole. */
const HOLDERS = new Set([...BARE, 'doc', 'factBox']);

export function isList({ type }: Node): boolean {
  return LISTS.has(type.name);
}

/** Whether this holds blocks that move by themselves. */
export function isHolder({ type }: Node): boolean {
  return HOLDERS.has(type.name);
}

/**
 * The blocks that the selection is in, side by side in one holder: items of a list, figures of a
 * gallery, or blocks of a fact box or the body. Null where it is in none, as between two blocks.
 */
export function selectedBlocks({ $from, $to }: Selection): NodeRange | null {
  return $from.blockRange($to, isHolder);
}

/** The innermost block that moves by itself and begins at this place or is around it; or null. */
export function blockAt(doc: Node, position: number): NodeRange | null {
  const $at = doc.resolve(position);
  if ($at.nodeAfter !== null && isHolder($at.parent)) {
    return new NodeRange($at, doc.resolve(position + $at.nodeAfter.nodeSize), $at.depth);
  }
  return $at.blockRange($at, isHolder);
}

/** The block around all of a range's holder; null for the body's own blocks. */
export function blockAround({ $from, depth }: NodeRange): NodeRange | null {
  return depth === 0 ? null : blockAt($from.doc, $from.before(depth));
}

/** The block right before (-1) or after (1) these in their holder; null at its end. */
export function neighbour({ $from, start, end, depth }: NodeRange, way: -1 | 1): NodeRange | null {
  const $edge = $from.doc.resolve(way === -1 ? start : end);
  const node = beside($edge, way);
  if (node === null) return null;
  const $far = $from.doc.resolve($edge.pos + way * node.nodeSize);
  return way === -1 ? new NodeRange($far, $edge, depth) : new NodeRange($edge, $far, depth);
}

/** The node before or after a place between two. */
export function beside($at: ResolvedPos, way: -1 | 1): Node | null {
  return way === -1 ? $at.nodeBefore : $at.nodeAfter;
}

/** The blocks themselves. */
export function nodesOf({ parent, startIndex, endIndex }: NodeRange): readonly Node[] {
  return parent.children.slice(startIndex, endIndex);
}

/**
 * What is taken out with these blocks: with the last of them a list or gallery goes too. Null where
 * what is around them cannot be without.
 */
export function removal({ $from, depth, start, end, startIndex, endIndex }: NodeRange) {
  let [from, to, first, behind] = [start, end, startIndex, endIndex];
  for (let at = depth; ; at -= 1) {
    const holder = $from.node(at);
    if (holder.canReplace(first, behind)) return { from, to };
    if (at === 0 || !BARE.has(holder.type.name)) return null;
    [from, to] = [$from.before(at), $from.after(at)];
    first = $from.index(at - 1);
    behind = first + 1;
  }
}

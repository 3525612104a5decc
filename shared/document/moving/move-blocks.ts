import type { Node, NodeRange } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { beside, isList, neighbour, nodesOf } from './block-range';
import { relocate } from './relocate';

/** Up the page, or down. */
export type Way = -1 | 1;

/**
 * Moves blocks past their neighbour, or out of what they are in when they are at its end. Items that
 * leave the outermost list go past what is beside it, and join a list of their kind there.
 *
 * @returns null where there is nowhere to go.
 */
export function moveBlocks(state: EditorState, range: NodeRange, way: Way): Transaction | null {
  const next = neighbour(range, way);
  if (next === null) {
    const place = placeOutside(range, way);
    return place === null ? null : relocate(state, range, place);
  }
  const [upper, lower] = way === -1 ? [next, range] : [range, next];
  if (takesLastLine(upper, lower)) return null;
  // The neighbour moves, so that cursor, focus and marks in these stay where they are.
  return relocate(state, next, way === -1 ? range.end : range.start);
}

/** The empty paragraph at the end is where the story goes on; it stays behind what needs one. */
function takesLastLine(upper: NodeRange, lower: NodeRange): boolean {
  const last = nodesOf(lower).at(-1);
  if (lower.depth > 0 || last !== lower.parent.lastChild) return false;
  return isEmptyLine(last) && nodesOf(upper).at(-1)?.type.name !== 'paragraph';
}

function isEmptyLine(node: Node | null | undefined): boolean {
  return node?.type.name === 'paragraph' && node.content.size === 0;
}

function placeOutside({ parent, $from, depth }: NodeRange, way: Way): number | null {
  const edge = (at: number) => (way === -1 ? $from.before(at) : $from.after(at));
  if (depth === 0) return null;
  if (!isList(parent)) return edge(depth);
  // To the list around this one.
  if ($from.node(depth - 1).type.name === 'listItem') return edge(depth - 1);
  const next = beside($from.doc.resolve(edge(depth)), way);
  if (next === null) return depth === 1 ? null : edge(depth - 1);
  if (next.type === parent.type) return edge(depth) + way;
  return placeBeyond(parent, next, $from.doc, edge(depth) + way * next.nodeSize, way);
}

function placeBeyond(list: Node, passed: Node, doc: Node, beyond: number, way: Way): number | null {
  if (beyond === doc.content.size && isEmptyLine(passed)) return null;
  const further = beside(doc.resolve(beyond), way);
  return further?.type === list.type ? beyond + way : beyond;
}

import type { Node, NodeType } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';
import { asParagraphs } from '../../shared/document/as-paragraphs';

/** What is pasted into a block that holds some blocks only, as far as it can be there. */
interface ContentAround {
  inside: readonly Node[];
  /** What stands behind that block. */
  behind: readonly Node[];
  /** Place behind it. */
  after: number;
}

/** Blocks with a name or a form that must not be divided by what is pasted into them; cells too. */
const WHOLE = new Set(['factBox', 'blockQuote', 'editorNote', 'pullQuote']);

/** Of use only as what they are: where they cannot be, they stand behind, not as their words. */
const KEPT = new Set(['table', 'factBox']);

/**
 * Blocks as the block around the selection takes them, which stays whole: words as paragraphs, what has
 * none of its own text behind it. Into a cell the rows of a table come as lines.
 *
 * @returns null where they can be there as they are.
 */
export function contentAround(nodes: readonly Node[], selection: Selection): ContentAround | null {
  const depth = wholeAround(selection);
  if (depth === null) return null;
  const { $from } = selection;
  const holder = $from.node(depth);
  const isCell = isCellType(holder.type);
  const after = $from.after(isCell ? depth - 2 : depth);
  const isWords = nodes.length === 1 && nodes[0]?.isTextblock === true;
  if (holder.isTextblock) return isWords ? null : { inside: [], behind: nodes, after };
  const fits = (node: Node) => holder.type.contentMatch.matchType(node.type) !== null;
  if (nodes.every(fits) || (isWords && !isCell)) return null;
  const isBehind = (node: Node) =>
    !fits(node) && (!hasText(node) || (!isCell && KEPT.has(node.type.name)));
  const inside = nodes.filter((node) => !isBehind(node));
  if (!isCell && !inside.some(fits)) return { inside: [], behind: nodes, after };
  return {
    inside: inside.flatMap((node) => (fits(node) ? [node] : asParagraphs(node))),
    behind: nodes.filter(isBehind),
    after,
  };
}

/**
 * Depth of the innermost of them around all of the selection; null in a list, which takes what is
 * pasted into its items.
 */
function wholeAround({ $from, $to }: Selection): number | null {
  for (let depth = $from.sharedDepth($to.pos); depth > 0; depth -= 1) {
    const { type } = $from.node(depth);
    if (WHOLE.has(type.name) || isCellType(type)) return depth;
    if (type.name === 'listItem') return null;
  }
  return null;
}

function isCellType({ spec }: NodeType): boolean {
  return spec.tableRole === 'cell' || spec.tableRole === 'header_cell';
}

function hasText(node: Node): boolean {
  return node.isTextblock || node.children.some(hasText);
}

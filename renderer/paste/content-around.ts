import type { Node, ResolvedPos } from '@tiptap/pm/model';
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

/** Blocks with a name or a form that must not be divided by what is pasted into them. */
const WHOLE = new Set([
  'factBox',
  'blockQuote',
  'editorNote',
  'pullQuote',
  'tableCell',
  'tableHeader',
]);

/** Of use only as what they are: where they cannot be, they stand behind, not as their words. */
const KEPT = new Set(['table', 'factBox']);

/**
 * Blocks as the block around the selection takes them, which stays whole: words as paragraphs, what has
 * none of its own text behind it. Into a cell the rows of a table come as lines.
 *
 * @returns null where they can be there as they are.
 */
export function contentAround(nodes: readonly Node[], { $from }: Selection): ContentAround | null {
  const depth = wholeAround($from);
  if (depth === null) return null;
  const holder = $from.node(depth);
  const isCell = 'colspan' in holder.attrs;
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

/** Depth of the innermost of them; null in a list, which takes what is pasted into its items. */
function wholeAround($from: ResolvedPos): number | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) {
    const { name } = $from.node(depth).type;
    if (WHOLE.has(name)) return depth;
    if (name === 'listItem') return null;
  }
  return null;
}

function hasText(node: Node): boolean {
  return node.isTextblock || node.children.some(hasText);
}

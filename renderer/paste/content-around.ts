import type { Node } from '@tiptap/pm/model';
import type { Selection } from '@tiptap/pm/state';
import { linesOf } from '../../shared/document/pasted-tables';

/** What is pasted into a cell, as far as it can be there. */
interface CellContent {
  inside: readonly Node[];
  /** Blocks without words of their own text, such as pictures: they stand behind the table. */
  behind: readonly Node[];
  /** Place behind the table around the cell. */
  after: number;
}

/**
 * Blocks as a cell takes them: words as paragraphs, a row of a table as one, tabs between its cells. The
 * table around it stays whole.
 *
 * @returns null where the selection is in no cell.
 */
export function contentForCell(nodes: readonly Node[], { $from }: Selection): CellContent | null {
  const depths = Array.from({ length: $from.depth }, (_, depth) => depth + 1);
  const table = depths.find((depth) => $from.node(depth).type.name === 'table');
  const cell = depths.find((depth) => 'colspan' in $from.node(depth).attrs);
  if (table === undefined || cell === undefined) return null;
  const { type } = $from.node(cell);
  const fits = (node: Node) => type.contentMatch.matchType(node.type) !== null;
  const inside = nodes.flatMap((node) => asParagraphs(node, fits));
  const behind = nodes.filter((node) => asParagraphs(node, fits).length === 0);
  return { inside, behind, after: $from.after(table) };
}

function asParagraphs(node: Node, fits: (node: Node) => boolean): readonly Node[] {
  if (fits(node)) return [node];
  if (node.type.name === 'table') return linesOf(node);
  if (node.isTextblock) {
    const paragraph = node.type.schema.nodes.paragraph?.createChecked(null, node.content);
    return paragraph === undefined ? [] : [paragraph];
  }
  return node.children.flatMap((child) => asParagraphs(child, fits));
}

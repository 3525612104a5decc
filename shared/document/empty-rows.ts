import type { DocumentNode } from './json';

/**
 * The body as readers may get it: tables without the empty rows at their end, which are where somebody
 * stopped writing. A table of nothing but those stays as it is.
 */
export function withoutEmptyRows(node: DocumentNode): DocumentNode {
  if (node.content === undefined) return node;
  if (node.type === 'table') return { ...node, content: writtenRows(node.content) };
  return { ...node, content: node.content.map(withoutEmptyRows) };
}

function writtenRows(rows: readonly DocumentNode[]): DocumentNode[] {
  const last = rows.findLastIndex(hasWords);
  // What spans several rows reaches down to its last.
  const ends = rows.flatMap(({ content: cells = [] }, at) =>
    cells.filter(hasWords).map(({ attrs }) => at + Number(attrs?.['rowspan'] ?? 1)),
  );
  return rows.slice(0, last === -1 ? rows.length : Math.max(last + 1, ...ends));
}

function hasWords({ text = '', content = [] }: DocumentNode): boolean {
  return text.trim() !== '' || content.some(hasWords);
}

import type { DocumentNode } from './json';

/** The block that editors write to each other in. */
export const NOTE = 'editorNote';

/**
 * The body as readers may get it: without editors' notes, wherever they stand. Everything that leaves
 * the newsroom is made of this, so that no format can forget it.
 */
export function withoutNotes(body: DocumentNode): DocumentNode {
  const kept = withoutNotesIn(body);
  // A body is never empty: the editor's schema asks for a paragraph.
  return kept.content?.length === 0 ? { ...kept, content: [{ type: 'paragraph' }] } : kept;
}

function withoutNotesIn(node: DocumentNode): DocumentNode {
  if (node.content === undefined) return node;
  const content = node.content.filter(({ type }) => type !== NOTE).map(withoutNotesIn);
  return { ...node, content };
}

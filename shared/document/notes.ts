import type { DocumentNode } from './json';
import { plainText } from './text';

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

/** Editors’ notes of a body, in reading order, without those that say nothing, a line each. */
export function notesIn({ type, content = [], ...node }: DocumentNode): string[] {
  if (type !== NOTE) return content.flatMap(notesIn);
  const words = plainText({ ...node, type, content }).replaceAll('\n', ' ');
  return words === '' ? [] : [words];
}

function withoutNotesIn(node: DocumentNode): DocumentNode {
  if (node.content === undefined) return node;
  const content = node.content.filter(({ type }) => type !== NOTE).map(withoutNotesIn);
  return { ...node, content };
}

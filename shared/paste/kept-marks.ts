import type { Mark } from '@tiptap/pm/model';
import { bodySchema } from '../document';
import type { DocumentNode } from '../document/json';
import type { Inlines } from './blocks';

/** A run of words with the marks that bodies have; of two that exclude each other, the later one. */
export function keptMarks(inlines: Inlines): DocumentNode[] {
  return inlines.map((node) =>
    node.marks === undefined ? node : withMarks(node, marksOf(node.marks)),
  );
}

function withMarks(node: DocumentNode, marks: readonly Mark[]): DocumentNode {
  if (marks.length > 0) {
    return { ...node, marks: marks.map((mark) => mark.toJSON() as { type: string }) };
  }
  const { type, text } = node;
  return { type, text };
}

function marksOf(wanted: NonNullable<DocumentNode['marks']>): readonly Mark[] {
  const { marks } = bodySchema();
  return wanted.reduce<readonly Mark[]>((kept, { type, attrs }) => {
    const known = marks[type];
    return known === undefined ? kept : known.create(attrs).addToSet(kept);
  }, []);
}

import { Fragment, type Mark } from '@tiptap/pm/model';
import { bodySchema } from '../document';
import type { DocumentNode } from '../document/json';
import type { Inlines } from './blocks';

/**
 * A run of words with the marks that bodies have; of two that exclude each other, the later one.
 * Words that differed in other marks alone are one.
 */
export function keptMarks(inlines: Inlines): DocumentNode[] {
  const schema = bodySchema();
  const nodes = inlines.map(({ type, text, marks = [] }) =>
    text === undefined ? schema.node(type) : schema.text(text, marksOf(marks)),
  );
  return (Fragment.fromArray(nodes).toJSON() as DocumentNode[] | null) ?? [];
}

function marksOf(wanted: NonNullable<DocumentNode['marks']>): readonly Mark[] {
  const { marks } = bodySchema();
  return wanted.reduce<readonly Mark[]>((kept, { type, attrs }) => {
    const known = marks[type];
    return known === undefined ? kept : known.create(attrs).addToSet(kept);
  }, []);
}

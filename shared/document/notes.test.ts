import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentNode } from './json';
import { NOTE, withoutNotes } from './notes';

const { node } = fc.letrec<{ node: DocumentNode }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    fc.record({ type: fc.constant('text'), text: fc.string() }),
    fc.record({
      type: fc.constantFrom('paragraph', 'listItem', NOTE),
      content: fc.array(tie('node'), { maxLength: 4 }),
    }),
  ),
}));

const isNoteIn = ({ type, content = [] }: DocumentNode): boolean =>
  type === NOTE || content.some(isNoteIn);

describe('a body for readers', () => {
  it('has no note at any depth, and is the same when made again', () => {
    const law = () =>
      fc.assert(
        fc.property(fc.array(node, { minLength: 1 }), (content) => {
          const shown = withoutNotes({ type: 'doc', content });
          expect(isNoteIn(shown)).toBe(false);
          expect(withoutNotes(shown)).toEqual(shown);
        }),
      );
    expect(law).not.toThrow();
  });

  it('of nothing but a note is an empty paragraph', () => {
    const content = [{ type: NOTE, content: [{ type: 'paragraph' }] }];
    const empty = { type: 'doc', content: [{ type: 'paragraph' }] };
    expect(withoutNotes({ type: 'doc', content })).toEqual(empty);
  });
});

import type { EditorState } from '@tiptap/pm/state';
import { Decoration, type EditorView } from '@tiptap/pm/view';
import { movingMarks } from '../story/moving-marks';

/** A stretch of a text that is spelt as no dictionary has it. */
export interface Mark {
  from: number;
  to: number;
}

const misspelt = movingMarks('spellingMarks');

/** Marks misspelt words of the body. */
export const SpellingMarks = misspelt.extension;

/** The marks of the body, or of a stretch of it, in order. */
export function spellingMarks(state: EditorState, from?: number, to?: number): Mark[] {
  return misspelt
    .of(state)
    .find(from, to)
    .map((mark) => ({ from: mark.from, to: mark.to }))
    .toSorted((one, other) => one.from - other.from);
}

/** Marks these stretches in place of those before. The view is told only where they are others. */
export function markSpelling(view: EditorView, marks: readonly Mark[]): void {
  const ordered = marks.toSorted((one, other) => one.from - other.from);
  const before = spellingMarks(view.state);
  const isSame =
    before.length === ordered.length &&
    before.every(
      ({ from, to }, index) => from === ordered[index]?.from && to === ordered[index]?.to,
    );
  if (isSame) return;
  misspelt.put(
    view,
    ordered.map(({ from, to }) => Decoration.inline(from, to, { class: 'misspelt' })),
  );
}

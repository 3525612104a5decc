import { Decoration, type EditorView } from '@tiptap/pm/view';
import { movingMarks } from '../story/moving-marks';

/** A stretch of the body to mark, as the body counts. */
export interface FoundRange {
  from: number;
  to: number;
  isCurrent: boolean;
}

const found = movingMarks('foundMarks');

/** Marks what was found in the body. */
export const FoundMarks = found.extension;

/** Marks these stretches in place of those before. */
export function markFound(view: EditorView, ranges: readonly FoundRange[]): void {
  found.put(
    view,
    ranges.map(({ from, to, isCurrent }) =>
      Decoration.inline(from, to, { class: isCurrent ? 'found current' : 'found' }),
    ),
  );
}

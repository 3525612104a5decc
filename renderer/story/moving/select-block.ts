import type { Editor } from '@tiptap/core';
import type { NodeRange } from '@tiptap/pm/model';
import { AllSelection, NodeSelection, Selection } from '@tiptap/pm/state';
import { selectedBlocks } from '../../../shared/document/moving/block-range';

/** Puts the cursor into a block, or selects it where no cursor in it means all of it. */
export function selectBlock({ state, view }: Editor, range: NodeRange): void {
  const { tr } = state;
  tr.setSelection(Selection.near(tr.doc.resolve(range.start + 1)));
  const meant = selectedBlocks(tr.selection);
  if (meant?.start !== range.start || meant.end !== range.end) {
    tr.setSelection(NodeSelection.create(tr.doc, range.start));
  }
  view.dispatch(tr);
}

/** The selected blocks, if this one is among them. */
export function selectionAround(editor: Editor, { start, end }: NodeRange): NodeRange | null {
  const { selection } = editor.state;
  if (selection instanceof AllSelection) return null;
  const range = selectedBlocks(selection);
  return range !== null && range.start <= start && range.end >= end ? range : null;
}

import type { EditorView } from '@tiptap/pm/view';

/**
 * As the view's own `coordsAtPos`, for whoever asks a moment after they were told of the place: where that
 * is gone by then, of the end of the text.
 */
export function coordsNear(view: EditorView, position: number, side?: -1 | 1) {
  return view.coordsAtPos(Math.min(position, view.state.doc.content.size), side);
}

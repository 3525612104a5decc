import { TextSelection, type Selection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Where the person put the cursor on the page, or what they selected there, while the editor has not been
 * told yet: the browser tells a moment later. A transaction that does not take it along would put the
 * cursor back, and what is typed next where nobody wants it.
 *
 * @returns null where the editor knows, or nothing in its text is selected.
 */
export function selectionOnPage(view: EditorView): Selection | null {
  const onPage = view.dom.ownerDocument.getSelection();
  const { state } = view;
  if (onPage === null || !view.hasFocus() || !(state.selection instanceof TextSelection))
    return null;
  const anchor = placeOf(view, onPage.anchorNode, onPage.anchorOffset);
  const head = placeOf(view, onPage.focusNode, onPage.focusOffset);
  if (anchor === null || head === null) return null;
  if (anchor === state.selection.anchor && head === state.selection.head) return null;
  return TextSelection.create(state.doc, anchor, head);
}

/** Of a place in text, as the body counts; null where the page has words that the editor does not know. */
function placeOf(view: EditorView, node: Node | null, offset: number): number | null {
  if (!(node instanceof Text) || !view.dom.contains(node)) return null;
  const { doc } = view.state;
  const [start, end] = [view.posAtDOM(node, 0), view.posAtDOM(node, node.length)];
  if (end > doc.content.size || doc.textBetween(start, end) !== node.data) return null;
  return start + offset;
}

import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';

const FIELDS = 'textarea, button';
/** Frames that the view of a block may take to be there. */
const MOST_FRAMES = 30;

/** Where this very block is in a body; null where it is gone. */
export function positionOf(body: Node, block: Node): number | null {
  let found: number | null = null;
  body.descendants((node, at) => {
    if (node === block) found = at;
    return found === null && !node.isTextblock;
  });
  return found;
}

/**
 * Keeps in mind which field of a block has the focus: a block that moves down the page is drawn anew.
 *
 * @returns gives the focus back, wherever the block is then, and shows it.
 */
export function keptFocus(editor: Editor, block: Node, field: HTMLElement): () => void {
  const nth = fieldsOf(editor, block).indexOf(field);
  const { selectionStart: from, selectionEnd: to } =
    field instanceof HTMLTextAreaElement ? field : { selectionStart: 0, selectionEnd: 0 };
  const look = (frames: number) => {
    if (editor.isDestroyed) return;
    const now = fieldsOf(editor, block)[nth];
    if (now === undefined) {
      if (frames > 0) requestAnimationFrame(() => look(frames - 1));
      return;
    }
    now.focus({ preventScroll: true });
    if (now instanceof HTMLTextAreaElement) now.setSelectionRange(from, to);
    now.scrollIntoView({ block: 'nearest' });
  };
  return () => look(MOST_FRAMES);
}

function fieldsOf({ view, state }: Editor, block: Node): HTMLElement[] {
  const at = positionOf(state.doc, block);
  const element = at === null ? null : view.nodeDOM(at);
  return element instanceof HTMLElement ? [...element.querySelectorAll<HTMLElement>(FIELDS)] : [];
}

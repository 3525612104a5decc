import type { EditorView } from '@tiptap/pm/view';
import { useApp } from '../app-store';
import { keepClear } from './clear-of-notices';

/** Where the line that is written stays, from the top of the page. */
const LINE = 0.45;

/**
 * Scrolls so that the cursor's line is where it was, for an editor that would bring it into view.
 *
 * @returns false while that is left to the editor.
 */
export function keepLine(view: EditorView): boolean {
  if (!useApp.getState().typewriter) {
    keepClear(view);
    return false;
  }
  const page = view.dom.closest('.story-page');
  if (page === null) return false;
  const { top, height } = page.getBoundingClientRect();
  page.scrollTop += view.coordsAtPos(view.state.selection.head).top - (top + height * LINE);
  return true;
}

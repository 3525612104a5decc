import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { useApp } from '../app-store';
import { keepClear } from './clear-of-notices';
import { pageOf } from './field-on-page';

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
    return isWhollyInSight(view);
  }
  const page = pageOf(view);
  if (page === null) return false;
  const { top, height } = page.getBoundingClientRect();
  page.scrollTop += view.coordsAtPos(view.state.selection.head).top - (top + height * LINE);
  return true;
}

/**
 * Whether nothing has to be scrolled for the cursor. The editor itself would ask each element around it
 * where it is, up to the window's edge, at each key. A table is left to it: it scrolls in itself.
 */
function isWhollyInSight(view: EditorView): boolean {
  const { selection } = view.state;
  const { $head } = selection;
  const page = pageOf(view);
  if (page === null || !(selection instanceof TextSelection)) return false;
  if ($head.node(1).type.name === 'table') return false;
  const { top, bottom } = page.getBoundingClientRect();
  const line = view.coordsAtPos($head.pos, 1);
  return line.top >= top && line.bottom <= bottom;
}

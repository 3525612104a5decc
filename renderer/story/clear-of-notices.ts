import type { EditorView } from '@tiptap/pm/view';
import { pageOf } from './field-on-page';
import { clearHeight, followRoom } from '../ui/notice-room';

/** Between the cursor's line and the notices below it, in CSS pixels. */
const AIR = 5;

/** Scrolls the cursor's line, where it is below the page or behind the notices, to above them. */
export function keepClear(view: EditorView): void {
  const clear = clearHeight();
  const page = clear === null ? null : pageOf(view);
  if (page === null || clear === null) return;
  const seen = page.getBoundingClientRect();
  if (clear >= seen.bottom) return;
  const line = view.coordsAtPos(view.state.selection.head);
  const hidden = line.bottom + AIR - clear;
  // A page that is behind them up to its first line shows that at least.
  if (hidden > 0) page.scrollTop += Math.min(hidden, Math.max(0, line.top - seen.top));
}

/** Does so when notices come over the line that is written. @returns stops it. */
export function stayClear(view: EditorView): () => void {
  return followRoom(() => {
    if (view.hasFocus() && isLineInSight(view)) keepClear(view);
  });
}

function isLineInSight(view: EditorView): boolean {
  const seen = pageOf(view)?.getBoundingClientRect();
  const { top, bottom } = view.coordsAtPos(view.state.selection.head);
  return seen !== undefined && bottom > seen.top && top < seen.bottom;
}

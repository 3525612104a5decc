import type { Editor } from '@tiptap/core';
import { coordsNear } from './coords-near';
import { pageOf } from './field-on-page';

/** What is to be seen: a field of the page, or a stretch of the body, as the body counts. */
type Sight = Element | { from: number; to: number };

/** In the middle of the page, unless it is in sight already; again when blocks around it have their size. */
export function intoSight(editor: Editor, sight: Sight): void {
  scrollTo(editor, sight);
  requestAnimationFrame(() => scrollTo(editor, sight));
}

function scrollTo(editor: Editor, sight: Sight): void {
  if (editor.isDestroyed) return;
  const page = pageOf(editor.view);
  if (page === null || (sight instanceof Element && !page.contains(sight))) return;
  const { top, bottom } = edgesOf(editor, sight);
  const seen = page.getBoundingClientRect();
  if (top >= seen.top && bottom <= seen.bottom) return;
  page.scrollTop += (top + bottom) / 2 - (seen.top + seen.bottom) / 2;
}

function edgesOf({ view }: Editor, sight: Sight): { top: number; bottom: number } {
  if (sight instanceof Element) return sight.getBoundingClientRect();
  const { from, to } = sight;
  return { top: coordsNear(view, from, 1).top, bottom: coordsNear(view, to, -1).bottom };
}

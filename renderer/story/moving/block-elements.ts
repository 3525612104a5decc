import type { NodeRange } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { blockAt } from '../../../shared/document/moving/block-range';

/** A block that moves by itself, and the element that shows it. */
export interface ShownBlock {
  element: HTMLElement;
  range: NodeRange;
}

/** Beside the text, where the handle stands, in pixels. */
const GUTTER = 40;

/** The block under a point of the window, or beside it; null between blocks and elsewhere. */
export function blockUnder(view: EditorView, x: number, y: number): ShownBlock | null {
  const body = view.dom.getBoundingClientRect();
  if (x < body.left - GUTTER || x > body.right + GUTTER) return null;
  const inside = Math.min(Math.max(x, body.left + 1), body.right - 1);
  const found = document.elementFromPoint(inside, y);
  if (found === null || found === view.dom || !view.dom.contains(found)) return null;
  return blockOf(view, itemAt(found, y));
}

/** The innermost block that moves by itself and has this element in it. */
export function blockOf(view: EditorView, inside: Element): ShownBlock | null {
  let element = inside;
  for (let holder = element.parentElement; holder !== null; holder = element.parentElement) {
    if (isHolder(view, holder)) {
      const at = view.posAtDOM(holder, [...holder.childNodes].indexOf(element));
      const range = blockAt(view.state.doc, at);
      return range === null || !(element instanceof HTMLElement) ? null : { element, range };
    }
    if (!view.dom.contains(holder)) return null;
    element = holder;
  }
  return null;
}

/** The element that shows these blocks, or the first of them. */
export function elementOf(view: EditorView, { start }: NodeRange): HTMLElement | null {
  const element = view.nodeDOM(start);
  return element instanceof HTMLElement ? element : null;
}

/** Beside its items a list is under the point itself: the item at that height is meant. */
function itemAt(found: Element, y: number): Element {
  if (!found.matches('ul, ol')) return found;
  const item = [...found.children].find((child) => {
    const { top, bottom } = child.getBoundingClientRect();
    return y >= top && y <= bottom;
  });
  return item ?? found;
}

function isHolder({ dom }: EditorView, element: Element): boolean {
  if (element === dom || element.matches('ul, ol')) return true;
  const view = element.closest('.react-renderer');
  return (
    element.matches('[data-node-view-content-react]') &&
    view?.matches('.node-gallery, .node-factBox') === true
  );
}

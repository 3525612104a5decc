import type { NodeRange } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';
import { blockAround } from '../../../shared/document/moving/block-range';
import { relocate } from '../../../shared/document/moving/relocate';
import { blockUnder, elementOf, type ShownBlock } from './block-elements';

/** Between two blocks: the place in the document, and the line that shows it in the window. */
export interface DropPlace {
  to: number;
  line: { left: number; top: number; width: number; height: number };
}

/** Of the line, in pixels. */
const THICK = 3;

/**
 * Where blocks would go that are let go at this point: beside the innermost block there that has room
 * for them. Null where that is their own place or there is none; undefined between blocks, where what
 * was said last counts on.
 */
export function dropPlace(
  view: EditorView,
  range: NodeRange,
  x: number,
  y: number,
): DropPlace | null | undefined {
  return placeFor(view, x, y, (to) => {
    if (to >= range.start && to <= range.end) return 'nowhere';
    return relocate(view.state, range, to) === null ? 'around' : 'here';
  });
}

/**
 * As `dropPlace`, of anything.
 *
 * @param fits whether it may be between these two blocks, around what they are in, or nowhere there.
 */
export function placeFor(
  view: EditorView,
  x: number,
  y: number,
  fits: (to: number) => 'here' | 'around' | 'nowhere',
): DropPlace | null | undefined {
  let block = blockUnder(view, x, y) ?? blockAtEnd(view, y);
  if (block === null) return undefined;
  for (;;) {
    const place = placeBeside(view, block, x, y);
    const fit = fits(place.to);
    if (fit !== 'around') return fit === 'here' ? place : null;
    const around = blockAround(block.range);
    const element = around === null ? null : elementOf(view, around);
    if (around === null || element === null) return null;
    block = { element, range: around };
  }
}

/** Above and below the body its first and last block are meant. */
function blockAtEnd(view: EditorView, y: number): ShownBlock | null {
  const { top, bottom, left } = view.dom.getBoundingClientRect();
  const { firstElementChild: first, lastElementChild: last } = view.dom;
  const end = y <= top ? first : y >= bottom ? last : null;
  if (end === null) return null;
  const rect = end.getBoundingClientRect();
  return blockUnder(view, left + 1, end === first ? rect.top + 1 : rect.bottom - 1);
}

function placeBeside(view: EditorView, { element, range }: ShownBlock, x: number, y: number) {
  const rect = element.getBoundingClientRect();
  const isRow = range.parent.type.name === 'gallery';
  const isLeftward = getComputedStyle(view.dom).direction === 'rtl';
  const isBefore = isRow
    ? x < rect.left + rect.width / 2 !== isLeftward
    : y < rect.top + rect.height / 2;
  const to = isBefore ? range.start : range.end;
  return { to, line: isRow ? upright(rect, isBefore !== isLeftward) : level(element, isBefore) };
}

/** Before or behind a figure that stands beside another. */
function upright({ left, right, top, height }: DOMRect, isLeft: boolean): DropPlace['line'] {
  const middle = isLeft ? left - THICK * 2 : right + THICK;
  return { left: middle, top, width: THICK, height };
}

/** In the middle of the space before or behind a block. */
function level(element: HTMLElement, isBefore: boolean): DropPlace['line'] {
  const { left, width, top, bottom } = element.getBoundingClientRect();
  const next = isBefore ? element.previousElementSibling : element.nextElementSibling;
  const edge = isBefore ? top : bottom;
  const other = next?.getBoundingClientRect()[isBefore ? 'bottom' : 'top'] ?? edge;
  return { left, top: (edge + other - THICK) / 2, width, height: THICK };
}

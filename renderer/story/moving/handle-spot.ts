import type { ShownBlock } from './block-elements';

/** Of the handle, in pixels. */
const SIZE = 24;
const GAP = 4;

/** Where the handle of a block stands, in pixels of the window. */
export interface Spot {
  left: number;
  top: number;
}

/** Beside the block's first line, where its text starts; on a figure that stands beside another. */
export function handleSpot({ element, range }: ShownBlock, body: HTMLElement): Spot {
  const line = firstLine(element);
  const { top, left, right } = (line ?? element).getBoundingClientRect();
  const isLeftward = getComputedStyle(line ?? element).direction === 'rtl';
  const height = line === null ? SIZE : parseFloat(getComputedStyle(line).lineHeight) || SIZE;
  const middle = top + (height - SIZE) / 2;
  if (range.parent.type.name === 'gallery') {
    return { left: isLeftward ? right - SIZE - GAP : left + GAP, top: top + GAP };
  }
  const edges = body.getBoundingClientRect();
  return { left: isLeftward ? edges.right + GAP : edges.left - SIZE - GAP, top: middle };
}

/** The element with the block's first line of text; null for one that begins otherwise. */
function firstLine(element: HTMLElement): HTMLElement | null {
  if (element.matches('p, h2, h3')) return element;
  const isText = element.matches('li, .node-blockQuote, aside[data-editor-note]');
  return isText ? element.querySelector('p') : null;
}

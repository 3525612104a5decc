import { useEffect, useRef, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { isRightToLeft } from '../right-to-left';
import { cellsTouched, type CellLayout } from './cells-touched';
import { dragBand, type BandEvents } from './drag-band';

/** What becomes of a band from its begin to its end. */
export interface BandDrag<Item> {
  /** It touches these now, in order. */
  touch(items: readonly Item[]): void;
  /** It was let go. */
  end(): void;
  /** As if it had not been. */
  giveUp(): void;
}

interface BandGrid<Item> {
  /** Begins a drag; `isAdding` where Control, Command or Shift is held. Left out where there is no band. */
  onBand: ((isAdding: boolean) => BandDrag<Item>) | undefined;
  items: readonly (Item | undefined)[];
  layout: Pick<CellLayout, 'columns' | 'rowHeight' | 'gap'>;
}

/**
 * A band that is drawn from where a grid has no cell.
 *
 * @returns references for the element of the rows and that of the band, and what the scroller hears.
 */
export function useBand<Item>(scroller: RefObject<HTMLElement | null>, given: BandGrid<Item>) {
  const grid = useRef<HTMLDivElement>(null);
  const shown = useRef<HTMLDivElement>(null);
  const latest = useRef(given);
  const stop = useRef(() => {});
  useEffect(() => {
    latest.current = given;
  });
  useEffect(() => () => stop.current(), []);

  const onPointerDown = (event: PointerEvent) => {
    const elements = { scroller: scroller.current, grid: grid.current, shown: shown.current };
    const { onBand } = latest.current;
    if (onBand === undefined || !isAll(elements) || !isOnEmptySpace(event, elements.scroller)) {
      return;
    }
    const drag = onBand(event.shiftKey || event.ctrlKey || event.metaKey);
    const events = bandEvents(drag, elements.grid, () => latest.current);
    stop.current = dragBand(event.nativeEvent, elements, events);
  };
  // What has the keys keeps them, and no words are marked.
  const onMouseDown = (event: MouseEvent) => {
    if (given.onBand === undefined || scroller.current === null) return;
    if (isOnEmptySpace(event, scroller.current)) event.preventDefault();
  };
  return { grid, shown, events: { onPointerDown, onMouseDown } };
}

/** What a band does to the cells that it touches. */
function bandEvents<Item>(
  drag: BandDrag<Item>,
  grid: HTMLElement,
  latest: () => BandGrid<Item>,
): BandEvents {
  let touched: readonly number[] | null = null;
  return {
    changed(band) {
      const { items, layout } = latest();
      const indexes = cellsTouched(band, {
        ...layout,
        width: grid.clientWidth,
        count: items.length,
        isRightToLeft: isRightToLeft(grid),
      });
      if (touched !== null && isSame(touched, indexes)) return;
      touched = indexes;
      drag.touch(indexes.flatMap((index) => items[index] ?? []));
    },
    ended() {
      drag.end();
      // The keys go on from there.
      const last = `[data-cell="${touched?.at(-1)}"] [data-grid-item]`;
      grid.querySelector<HTMLElement>(last)?.focus({ preventScroll: true });
    },
    givenUp: drag.giveUp,
  };
}

/** Cells that a band touches are as many as they were, from the first to the last, or others. */
function isSame(before: readonly number[], now: readonly number[]): boolean {
  return before.length === now.length && before[0] === now[0] && before.at(-1) === now.at(-1);
}

function isAll<Elements extends Record<string, HTMLElement | null>>(
  elements: Elements,
): elements is Elements & Record<keyof Elements, HTMLElement> {
  return Object.values(elements).every((element) => element !== null);
}

/** Neither on a cell, nor on heads or foot, nor on the scroll bar. */
function isOnEmptySpace({ button, target, nativeEvent }: MouseEvent, scroller: HTMLElement) {
  if (button !== 0 || !(target instanceof Element)) return false;
  if (target.closest('[data-grid-item], [role="row"], button') !== null) return false;
  const { offsetX, offsetY } = nativeEvent;
  return target !== scroller || (offsetX < scroller.clientWidth && offsetY < scroller.clientHeight);
}

import { useLayoutEffect, useState, type RefObject } from 'react';

/**
 * Pixels a row is high: a number is what is expected, and measured once it is shown; a function of the width of
 * its cells knows, so that scrolling measures nothing.
 */
export type RowHeight = number | ((cellWidth: number) => number);

interface Cells {
  /** Pixels a cell is at least wide; left out for one column. */
  cellWidth: number | undefined;
  rowHeight: RowHeight;
  gap: number;
}

/** How many cells fit beside each other, and the height that their rows have, or are expected to have. */
export function useRows(
  scroller: RefObject<HTMLElement | null>,
  { cellWidth, rowHeight, gap }: Cells,
): { columns: number; height: number } {
  const [columns, setColumns] = useState(1);
  const [height, setHeight] = useState(() => heightAt(rowHeight, cellWidth ?? 0));
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || cellWidth === undefined) return undefined;
    const fit = () => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
      const width =
        element.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
      const fitting = Math.max(1, Math.floor((width + gap) / (cellWidth + gap)));
      setColumns(fitting);
      setHeight(heightAt(rowHeight, (width + gap) / fitting - gap));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, cellWidth, rowHeight, gap]);
  return { columns, height };
}

function heightAt(rowHeight: RowHeight, cellWidth: number): number {
  return typeof rowHeight === 'number' ? rowHeight : rowHeight(cellWidth);
}

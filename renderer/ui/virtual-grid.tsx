import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';

interface VirtualGridProps<Item> {
  items: readonly Item[];
  label: string;
  /** Pixels a cell is at least wide; as many columns as fit. Leave out for one column. */
  cellWidth?: number;
  /** Pixels a row is expected to be high; measured once it is shown. */
  rowHeight: number;
  gap?: number;
  keyOf: (item: Item) => string;
  /** Draws a cell; the element to focus and press carries `data-grid-item` and this tab index. */
  children: (item: Item, tabIndex: 0 | -1) => ReactNode;
  /** Below the last row. */
  footer?: ReactNode;
  className?: string;
}

/** A list of cells in as many columns as fit, of which only those in sight exist. Arrows move. */
export function VirtualGrid<Item>({
  items,
  label,
  cellWidth,
  rowHeight,
  gap = 0,
  keyOf,
  children,
  footer,
  className = '',
}: VirtualGridProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(scroller, cellWidth, gap);
  const [current, setCurrent] = useState(0);
  const rows = Math.ceil(items.length / columns);
  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 3,
    gap,
  });

  const moveTo = (index: number) => {
    if (index < 0 || index >= items.length) return;
    setCurrent(index);
    virtualizer.scrollToIndex(Math.floor(index / columns));
    requestAnimationFrame(() => {
      scroller.current
        ?.querySelector<HTMLElement>(`[data-cell="${index}"] [data-grid-item]`)
        ?.focus();
    });
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = target(event.key, current, columns, items.length, isRightToLeft(scroller.current));
    if (to === null) return;
    event.preventDefault();
    moveTo(to);
  };

  const active = Math.min(current, items.length - 1);
  return (
    <div
      role="presentation"
      className={`grid-scroller ${className}`}
      ref={scroller}
      onKeyDown={onKeyDown}
      onFocus={(event) => {
        const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
        if (cell !== null) setCurrent(Number(cell.dataset.cell));
      }}
    >
      <div
        role="list"
        aria-label={label}
        className="grid"
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map((row) => (
          <div
            key={row.key}
            role="presentation"
            ref={virtualizer.measureElement}
            data-index={row.index}
            className="grid-row"
            style={{
              transform: `translateY(${row.start}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              columnGap: gap,
            }}
          >
            {items.slice(row.index * columns, (row.index + 1) * columns).map((item, column) => {
              const index = row.index * columns + column;
              return (
                <div
                  key={keyOf(item)}
                  role="listitem"
                  aria-setsize={items.length}
                  aria-posinset={index + 1}
                  data-cell={index}
                >
                  {children(item, index === active ? 0 : -1)}
                </div>
              );
            })}
          </div>
        ))}
      </div>
      {footer}
    </div>
  );
}

function useColumns(
  scroller: React.RefObject<HTMLDivElement | null>,
  cellWidth: number | undefined,
  gap: number,
): number {
  const [columns, setColumns] = useState(1);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null || cellWidth === undefined) return undefined;
    const fit = () => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
      const width =
        element.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd);
      setColumns(Math.max(1, Math.floor((width + gap) / (cellWidth + gap))));
    };
    fit();
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, cellWidth, gap]);
  return columns;
}

/** Index that a key goes to, or null for keys that are not ours. */
function target(
  key: string,
  current: number,
  columns: number,
  count: number,
  rightToLeft: boolean,
): number | null {
  switch (key) {
    case 'ArrowRight':
      return current + (rightToLeft ? -1 : 1);
    case 'ArrowLeft':
      return current + (rightToLeft ? 1 : -1);
    case 'ArrowDown':
      return Math.min(current + columns, count - 1);
    case 'ArrowUp':
      return current - columns < 0 ? current : current - columns;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

function isRightToLeft(element: HTMLElement | null): boolean {
  return element !== null && getComputedStyle(element).direction === 'rtl';
}

import { useVirtualizer } from '@tanstack/react-virtual';
import {
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactNode,
} from 'react';
import { isRightToLeft } from './right-to-left';
import { useBand, type BandDrag } from './band/use-band';
import { useRows, type RowHeight } from './use-rows';

interface VirtualGridProps<Item> {
  /** In order; a place may still be empty. */
  items: readonly (Item | undefined)[];
  label: string;
  /** Pixels a cell is at least wide; as many columns as fit. Leave out for one column. */
  cellWidth?: number;
  rowHeight: RowHeight;
  gap?: number;
  keyOf: (item: Item) => string;
  /** Draws a cell; the element to focus and press carries `data-grid-item` and this tab index. */
  children: (item: Item, tabIndex: 0 | -1, index: number) => ReactNode;
  /** Hears which places are in sight or near it, the last not among them. */
  onShown?: (from: number, to: number) => void;
  /** Hears which item a key went to, and from which; then arrows with Shift go too, and say that they extend. */
  onMove?: (item: Item, isExtending: boolean, from: Item | undefined) => void;
  /**
   * Has the mouse draw a band from where no cell is, and hears what it touches; for rows that know their height.
   * `isAdding` where Control, Command or Shift is held.
   */
  onBand?: (isAdding: boolean) => BandDrag<Item>;
  /** Place that is in sight as the grid appears; it takes the focus where nothing else has it. */
  startAt?: number;
  /**
   * The row of column headers above a table, which stays in sight: each cell then draws a row, in one column.
   * Rows count from 2.
   */
  header?: { row: ReactNode; height: number };
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
  onShown,
  onMove,
  onBand,
  startAt,
  header,
  footer,
  className = '',
}: VirtualGridProps<Item>) {
  const scroller = useRef<HTMLDivElement>(null);
  const { columns, height } = useRows(scroller, { cellWidth, rowHeight, gap });
  const isMeasured = typeof rowHeight === 'number';
  const [current, setCurrent] = useState(startAt ?? 0);
  const rows = Math.ceil(items.length / columns);
  const virtualizer = useVirtualizer({
    count: rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: 3,
    gap,
    // Rows that know their height come between two frames: those beyond the edge are there for as long.
    useFlushSync: isMeasured,
    // The rows begin below the headers, and so does what is in sight.
    scrollPaddingEnd: header?.height ?? 0,
  });

  const band = useBand(scroller, { onBand, items, layout: { columns, rowHeight: height, gap } });
  const knownHeight = useRef(height);
  useLayoutEffect(() => {
    if (knownHeight.current !== height) virtualizer.measure();
    knownHeight.current = height;
  }, [virtualizer, height]);

  const virtualRows = virtualizer.getVirtualItems();
  const from = (virtualRows[0]?.index ?? 0) * columns;
  const to = Math.min(((virtualRows.at(-1)?.index ?? -1) + 1) * columns, items.length);
  useEffect(() => onShown?.(from, to), [onShown, from, to, items]);

  // The place that a key went to may come into being, or be filled, a moment later.
  const wanted = useRef<number | null>(startAt ?? null);
  const isGoneTo = useRef(false);
  useEffect(() => {
    if (wanted.current === null) return;
    const item = scroller.current?.querySelector<HTMLElement>(
      `[data-cell="${wanted.current}"] [data-grid-item]`,
    );
    if (item === undefined || item === null) {
      virtualizer.scrollToIndex(Math.floor(wanted.current / columns));
      return;
    }
    wanted.current = null;
    if (isGoneTo.current || document.activeElement === document.body) item.focus();
    else item.scrollIntoView({ block: 'nearest' });
  });

  const moveTo = (index: number, isExtending = false) => {
    if (index < 0 || index >= items.length) return;
    wanted.current = index;
    isGoneTo.current = true;
    setCurrent(index);
    virtualizer.scrollToIndex(Math.floor(index / columns));
    const item = items[index];
    if (item !== undefined) onMove?.(item, isExtending, items[current]);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.shiftKey && onMove === undefined) return;
    const to = target(event.key, current, columns, items.length, isRightToLeft(scroller.current));
    if (to === null) return;
    event.preventDefault();
    moveTo(to, event.shiftKey);
  };

  const isTable = header !== undefined;
  const active = Math.min(current, items.length - 1);
  const rowsInSight = (
    <div
      {...(isTable ? { role: 'rowgroup' } : { role: 'list', 'aria-label': label })}
      ref={band.grid}
      className="grid"
      style={{ height: virtualizer.getTotalSize() }}
    >
      {virtualRows.map((row) => (
        <div
          key={row.key}
          role="presentation"
          ref={isMeasured ? virtualizer.measureElement : undefined}
          data-index={row.index}
          className={isMeasured ? 'grid-row' : 'grid-row known'}
          style={{
            insetBlockStart: row.start,
            ...(!isMeasured && { height: row.size }),
            gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            columnGap: gap,
          }}
        >
          {rowOf(items, row.index, columns).map((item, column) => {
            const index = row.index * columns + column;
            return (
              <div
                key={item === undefined ? index : keyOf(item)}
                {...(isTable
                  ? { role: 'presentation' }
                  : {
                      role: 'listitem',
                      'aria-setsize': items.length,
                      'aria-posinset': index + 1,
                    })}
                data-cell={index}
              >
                {item !== undefined && children(item, index === active ? 0 : -1, index)}
              </div>
            );
          })}
        </div>
      ))}
    </div>
  );
  return (
    <div
      role="presentation"
      className={`grid-scroller ${className}`}
      ref={scroller}
      onKeyDown={onKeyDown}
      {...band.events}
      onFocus={(event) => {
        const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-cell]');
        if (cell !== null) setCurrent(Number(cell.dataset.cell));
      }}
    >
      {header === undefined ? (
        rowsInSight
      ) : (
        <div role="grid" aria-label={label} aria-multiselectable aria-rowcount={items.length + 1}>
          {header.row}
          {rowsInSight}
        </div>
      )}
      {footer}
      {onBand !== undefined && <div className="grid-band" ref={band.shown} hidden aria-hidden />}
    </div>
  );
}

/** With empty places, which `map` would leave out. */
function rowOf<Item>(items: readonly Item[], row: number, columns: number): readonly Item[] {
  return Array.from(items.slice(row * columns, (row + 1) * columns));
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

/** How the cells of a grid are laid out, in pixels. */
export interface CellLayout {
  /** How many cells there are. */
  count: number;
  columns: number;
  /** Of a whole row. */
  width: number;
  rowHeight: number;
  gap: number;
  isRightToLeft: boolean;
}

/** An area, in pixels from the upper left corner of the first row. */
export interface Band {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** A place, in pixels. */
export interface Point {
  x: number;
  y: number;
}

/** The band between two corners, whichever was first. */
export function bandBetween(a: Point, b: Point): Band {
  return {
    left: Math.min(a.x, b.x),
    top: Math.min(a.y, b.y),
    right: Math.max(a.x, b.x),
    bottom: Math.max(a.y, b.y),
  };
}

/** Indexes of the cells that a band touches, in order; those in sight or not. */
export function cellsTouched(
  { left, top, right, bottom }: Band,
  { count, columns, width, rowHeight, gap, isRightToLeft }: CellLayout,
): readonly number[] {
  const sides = isRightToLeft ? [width - right, width - left] : [left, right];
  const cellWidth = (width + gap) / columns - gap;
  const across = tracksTouched(sides, { size: cellWidth, gap, count: columns });
  const rows = tracksTouched([top, bottom], {
    size: rowHeight,
    gap,
    count: Math.ceil(count / columns),
  });
  return rows
    .flatMap((row) => across.map((column) => row * columns + column))
    .filter((index) => index < count);
}

/** Indexes of the rows, or columns, that are between two places. */
function tracksTouched(
  [from = 0, to = 0]: readonly number[],
  { size, gap, count }: { size: number; gap: number; count: number },
): readonly number[] {
  const first = Math.max(0, Math.ceil((from - size) / (size + gap)));
  const last = Math.min(count - 1, Math.floor(to / (size + gap)));
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at);
}

/** Pixels from an edge at which what is dragged over begins to scroll. */
const EDGE = 32;
/** Pixels a frame, at the edge itself and beyond it. */
const FASTEST = 24;

/** How far to scroll in a frame while something is dragged at this height. @returns pixels, up where negative */
export function edgeScroll(y: number, { top, bottom }: { top: number; bottom: number }): number {
  const above = top + EDGE - y;
  const below = y - (bottom - EDGE);
  const depth = Math.max(above, below);
  if (depth <= 0) return 0;
  return Math.sign(below - above) * Math.ceil((Math.min(depth, EDGE) / EDGE) * FASTEST);
}

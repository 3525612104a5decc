import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bandBetween, cellsTouched, edgeScroll, type CellLayout } from './cells-touched';

/** Three columns of 100 pixels, ten apart; ten cells: the last row has one. */
const LAYOUT: CellLayout = {
  count: 10,
  columns: 3,
  width: 320,
  rowHeight: 80,
  gap: 10,
  isRightToLeft: false,
};
const between = (x: number, y: number, toX: number, toY: number) =>
  bandBetween({ x, y }, { x: toX, y: toY });

it.each([
  ['within one cell', between(10, 10, 20, 20), [0]],
  ['over four', between(90, 70, 120, 100), [0, 1, 3, 4]],
  ['drawn the other way', between(120, 100, 90, 70), [0, 1, 3, 4]],
  ['between two columns', between(102, 0, 108, 500), []],
  ['between two rows', between(0, 82, 500, 88), []],
  ['from beyond the left', between(-50, -50, 5, 5), [0]],
  ['beside all of them', between(330, 0, 400, 500), []],
  ['where the last row has no cells', between(115, 275, 320, 300), []],
  ['over all', between(-1, -1, 900, 900), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]],
])('finds the cells that a band touches: %s', (_, band, touched) => {
  expect(cellsTouched(band, LAYOUT)).toEqual(touched);
});

it('counts columns from the right where the page is read from there', () => {
  const layout = { ...LAYOUT, isRightToLeft: true };
  expect(cellsTouched(between(0, 0, 50, 50), layout)).toEqual([2]);
  expect(cellsTouched(between(300, 0, 400, 50), layout)).toEqual([0]);
});

it('touches nothing where there are no cells', () => {
  expect(cellsTouched(between(-1, -1, 900, 900), { ...LAYOUT, count: 0 })).toEqual([]);
});

it('finds the same cells as looking at each', () => {
  const place = fc.integer({ min: -50, max: 500 });
  fc.assert(
    fc.property(
      fc.record({
        count: fc.nat(30),
        columns: fc.integer({ min: 1, max: 5 }),
        size: fc.integer({ min: 20, max: 120 }),
        rowHeight: fc.integer({ min: 20, max: 90 }),
        gap: fc.nat(12),
        isRightToLeft: fc.boolean(),
      }),
      fc.tuple(place, place, place, place),
      ({ size, ...grid }, corners) => {
        const layout = { ...grid, width: grid.columns * (size + grid.gap) - grid.gap };
        const band = between(...corners);
        const each = Array.from({ length: layout.count }, (_, index) => index);
        const touched = each.filter((index) => isTouched(band, layout, index, size));
        expect(cellsTouched(band, layout)).toEqual(touched);
      },
    ),
  );
});

function isTouched(
  band: ReturnType<typeof between>,
  { columns, width, rowHeight, gap, isRightToLeft }: CellLayout,
  index: number,
  size: number,
): boolean {
  const before = (index % columns) * (size + gap);
  const left = isRightToLeft ? width - before - size : before;
  const top = Math.floor(index / columns) * (rowHeight + gap);
  return (
    band.left <= left + size &&
    band.right >= left &&
    band.top <= top + rowHeight &&
    band.bottom >= top
  );
}

it.each([
  [300, 0],
  [0, -24],
  [-500, -24],
  [16, -12],
  [600, 24],
  [900, 24],
  [599, 24],
  [569, 1],
])('scrolls at the edges, the faster the nearer: at %d by %d', (y, step) => {
  expect(edgeScroll(y, { top: 0, bottom: 600 })).toBe(step);
});

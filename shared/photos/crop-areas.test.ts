import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PictureArea } from '../photo';
import {
  cropOf,
  draggedArea,
  largestArea,
  movedArea,
  movedPoint,
  pixelsOf,
  scaledArea,
  settledCropOf,
  sizeWithin,
  tooSmall,
  type PixelSize,
} from './crop-areas';
import { CROPS, cropNames } from './crops';

const LANDSCAPE = { width: 3000, height: 2000 };
const PORTRAIT = { width: 2000, height: 3000 };

const part = fc.double({ min: 0, max: 1, noNaN: true });
const point = fc.record({ x: part, y: part });
const anywhere = fc.record({
  x: fc.double({ min: -3, max: 3, noNaN: true }),
  y: fc.double({ min: -3, max: 3, noNaN: true }),
});
const size = fc.record({
  width: fc.integer({ min: 200, max: 12_000 }),
  height: fc.integer({ min: 200, max: 12_000 }),
});
const ratio = fc.constantFrom(...cropNames.map((name) => CROPS[name].ratio));
const corner = fc.record({ x: fc.constantFrom(0, 1), y: fc.constantFrom(0, 1) });

function expectInside({ x, y, width, height }: PictureArea) {
  expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
  expect(Math.min(width, height)).toBeGreaterThan(0);
  expect(Math.max(width, height)).toBeLessThanOrEqual(1);
  expect(x + width).toBeLessThanOrEqual(1 + 1e-9);
  expect(y + height).toBeLessThanOrEqual(1 + 1e-9);
}

function expectRatio({ width, height }: PictureArea, wanted: number, of: PixelSize) {
  expect((width * of.width) / (height * of.height) / wanted).toBeCloseTo(1, 6);
}

describe('the area of a crop that nobody made', () => {
  it.each([
    ['in the middle without a focal point', LANDSCAPE, null, { x: 1 / 6, y: 0, width: 2 / 3 }],
    ['around the focal point', LANDSCAPE, { x: 0.4, y: 0.9 }, { x: 0.4 - 1 / 3, y: 0 }],
    ['no further than the edge', LANDSCAPE, { x: 0.95, y: 0.5 }, { x: 1 / 3, y: 0 }],
    ['as high as there is room', PORTRAIT, { x: 0.5, y: 0.1 }, { x: 0, y: 0, height: 2 / 3 }],
  ])('is %s', (_, of, focalPoint, expected) => {
    const area = largestArea(1, of, focalPoint);
    for (const [name, value] of Object.entries(expected)) {
      expect(area[name as keyof PictureArea]).toBeCloseTo(value);
    }
  });

  it('is inside, of its shape, as large as it can be, and holds the focal point', () => {
    const law = fc.property(ratio, size, point, (wanted, of, focalPoint) => {
      const area = largestArea(wanted, of, focalPoint);
      expectInside(area);
      expectRatio(area, wanted, of);
      expect(Math.max(area.width, area.height)).toBeCloseTo(1);
      expect(Math.abs(area.x + area.width / 2 - focalPoint.x)).toBeLessThanOrEqual(
        area.width / 2 + 1e-9,
      );
      expect(Math.abs(area.y + area.height / 2 - focalPoint.y)).toBeLessThanOrEqual(
        area.height / 2 + 1e-9,
      );
    });
    expect(() => fc.assert(law)).not.toThrow();
  });

  it('gives way to the one made by hand, which is kept inside', () => {
    const made = { x: 0.8, y: 0.1, width: 0.4, height: 0.2 };
    const photo = { ...LANDSCAPE, focalPoint: null, crops: { wide: made } };
    expect(cropOf(photo, 'wide')).toEqual({ ...made, x: 0.6 });
    expect(cropOf(photo, 'square')).toEqual(largestArea(1, LANDSCAPE, null));
    const nothing = { ...photo, crops: { square: { ...made, width: 0 } } };
    expect(cropOf(nothing, 'square')).toEqual(largestArea(1, LANDSCAPE, null));
  });

  it('is settled where somebody made it, or set a focal point', () => {
    const photo = { ...LANDSCAPE, focalPoint: null, crops: {} };
    expect(settledCropOf(photo, 'wide')).toBeNull();
    const focused = { ...photo, focalPoint: { x: 0, y: 0 } };
    expect(settledCropOf(focused, 'square')).toEqual({ x: 0, y: 0, width: 2 / 3, height: 1 });
    const made = { x: 0, y: 0.1, width: 0.4, height: 0.2 };
    expect(settledCropOf({ ...photo, crops: { wide: made } }, 'wide')).toEqual(made);
  });
});

describe('an area by hand', () => {
  it('stays in the picture wherever it is moved to, as large as it was', () => {
    const law = fc.property(ratio, size, point, anywhere, (wanted, of, focalPoint, by) => {
      const area = scaledArea(largestArea(wanted, of, focalPoint), 0.5, wanted, of);
      const moved = movedArea(area, by.x, by.y);
      expectInside(moved);
      expect([moved.width, moved.height]).toEqual([area.width, area.height]);
    });
    expect(() => fc.assert(law)).not.toThrow();
  });

  it('keeps its shape and stays in the picture however it is resized', () => {
    const factor = fc.double({ min: 0.01, max: 10, noNaN: true });
    const law = fc.property(ratio, size, point, factor, (wanted, of, focalPoint, by) => {
      const area = scaledArea(largestArea(wanted, of, focalPoint), 0.5, wanted, of);
      const resized = scaledArea(area, by, wanted, of);
      expectInside(resized);
      expectRatio(resized, wanted, of);
    });
    expect(() => fc.assert(law)).not.toThrow();
  });

  it('keeps its shape and the opposite corner wherever a corner is dragged', () => {
    const law = fc.property(ratio, size, corner, anywhere, (wanted, of, which, to) => {
      const area = scaledArea(largestArea(wanted, of, null), 0.5, wanted, of);
      const dragged = draggedArea(area, which, to, wanted, of);
      expectInside(dragged);
      expectRatio(dragged, wanted, of);
      const fixed = ({ x, y, width, height }: PictureArea) => [
        which.x === 1 ? x : x + width,
        which.y === 1 ? y : y + height,
      ];
      const [before, after] = [fixed(area), fixed(dragged)];
      expect(after[0]).toBeCloseTo(before[0]!, 6);
      expect(after[1]).toBeCloseTo(before[1]!, 6);
    });
    expect(() => fc.assert(law)).not.toThrow();
  });

  it('follows the hand that drags a corner', () => {
    const area = { x: 0.2, y: 0.2, width: 0.2, height: 0.3 };
    const dragged = draggedArea(area, { x: 1, y: 1 }, { x: 0.6, y: 0.8 }, 1, LANDSCAPE);
    expect(dragged).toMatchObject({ x: 0.2, y: 0.2 });
    expect(dragged.width).toBeCloseTo(0.4);
    expect(dragged.height).toBeCloseTo(0.6);
    // Across alone, half as much.
    const across = draggedArea(area, { x: 1, y: 1 }, { x: 0.3, y: 0.5 }, 1, LANDSCAPE);
    expect(across.width).toBeCloseTo(0.15);
  });
});

it('a focal point begins in the middle and stays in the picture', () => {
  expect(movedPoint(null, 0.1, -0.7)).toEqual({ x: 0.6, y: 0 });
  expect(movedPoint({ x: 0.9, y: 0.5 }, 0.3, 0)).toEqual({ x: 1, y: 0.5 });
});

it('an area covers pixels of the picture alone, and at least one', () => {
  const area = fc.record({ x: part, y: part, width: part, height: part });
  const law = fc.property(area, size, (any, of) => {
    const { left, top, width, height } = pixelsOf(any, of);
    expect(Math.min(left, top)).toBeGreaterThanOrEqual(0);
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(1);
    expect(left + width).toBeLessThanOrEqual(of.width);
    expect(top + height).toBeLessThanOrEqual(of.height);
  });
  expect(() => fc.assert(law)).not.toThrow();
});

it('a copy is as wide as it may be, and never enlarged', () => {
  expect(sizeWithin(800, LANDSCAPE)).toEqual({ width: 800, height: 533 });
  expect(sizeWithin(3000, LANDSCAPE)).toEqual(LANDSCAPE);
  expect(sizeWithin(1, { width: 3000, height: 10 })).toEqual({ width: 1, height: 1 });
});

it('says in words how many pixels a crop lacks', () => {
  const area = { x: 0, y: 0, width: 0.4, height: 0.3 };
  expect(tooSmall('wide', area, LANDSCAPE)).toBe('1,200 px wide; 16:9 needs 1,600');
  expect(tooSmall('card', area, LANDSCAPE)).toBeNull();
});

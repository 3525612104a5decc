import { expect, it } from 'vitest';
import type { Photo } from '../../../shared/photo';
import { cropOf } from '../../../shared/photos/crop-areas';
import { changeByKey } from './crop-keys';

const made = { x: 0.2, y: 0.2, width: 0.4, height: 0.3 };
const photo = {
  width: 3000,
  height: 2250,
  focalPoint: null,
  crops: { wide: made, print: made },
} as unknown as Photo;

const press = (key: string, shiftKey = false) => ({ key, shiftKey });

it.each([
  ['ArrowLeft', { x: 0.19, y: 0.2 }],
  ['ArrowRight', { x: 0.21, y: 0.2 }],
  ['ArrowUp', { x: 0.2, y: 0.19 }],
  ['ArrowDown', { x: 0.2, y: 0.21 }],
])('%s moves the area, and leaves the other crops as they are', (key, { x, y }) => {
  const { crops } = changeByKey(photo, 'wide', press(key))!;
  expect(crops?.wide?.x).toBeCloseTo(x);
  expect(crops?.wide?.y).toBeCloseTo(y);
  expect([crops?.wide?.width, crops?.print]).toEqual([made.width, made]);
});

it.each([
  ['+', false, 1.04],
  ['=', false, 1.04],
  ['-', false, 1 / 1.04],
  ['ArrowRight', true, 1.04],
  ['ArrowDown', true, 1.04],
  ['ArrowLeft', true, 1 / 1.04],
  ['ArrowUp', true, 1 / 1.04],
] as const)('%s, with Shift %s, resizes the area', (key, shift, factor) => {
  const { crops } = changeByKey(photo, 'wide', press(key, shift))!;
  expect(crops!.wide!.width).toBeCloseTo(made.width * factor);
});

it('begins a crop that nobody made from where it is shown', () => {
  const before = cropOf(photo, 'square');
  const { crops } = changeByKey(photo, 'square', press('ArrowLeft'))!;
  expect(crops!.square).toEqual({ ...before, x: before.x - 0.01 });
});

it('moves the focal point from the middle, and nothing else by it', () => {
  expect(changeByKey(photo, 'focalPoint', press('ArrowUp'))).toEqual({
    focalPoint: { x: 0.5, y: 0.49 },
  });
  expect(changeByKey(photo, 'focalPoint', press('+'))).toBeNull();
});

it('leaves other keys alone', () => {
  expect(changeByKey(photo, 'wide', press('a'))).toBeNull();
});

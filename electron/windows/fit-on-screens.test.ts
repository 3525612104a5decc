import { expect, it } from 'vitest';
import { besidePlace, fitOnScreens } from './fit-on-screens';

const laptop = { x: 0, y: 25, width: 1440, height: 850 };
const desk = { x: 1440, y: 0, width: 2560, height: 1400 };
const place = { x: 2000, y: 100, width: 1200, height: 900 };

it('leaves a window where it was, on whichever screen', () => {
  expect(fitOnScreens(place, [laptop, desk])).toBe(place);
  const partly = { ...place, x: 1300 };
  expect(fitOnScreens(partly, [laptop]), 'a part of it is enough').toBe(partly);
});

it('moves a window whose screen is gone onto the first one, no larger than that', () => {
  expect(fitOnScreens(place, [laptop])).toEqual({ x: 240, y: 25, width: 1200, height: 850 });
  const left = { x: -3000, y: -800, width: 600, height: 400 };
  expect(fitOnScreens(left, [laptop])).toEqual({ x: 0, y: 25, width: 600, height: 400 });
});

it('takes a sliver for out of sight', () => {
  const sliver = { x: 1400, y: 100, width: 600, height: 400 };
  expect(fitOnScreens(sliver, [laptop])).toEqual({ x: 840, y: 100, width: 600, height: 400 });
});

it('puts the next window where both can be seen', () => {
  const beside = besidePlace(laptop, { width: 800, height: 600 });
  expect(beside).toEqual({ x: 28, y: 53, width: 800, height: 600 });
});

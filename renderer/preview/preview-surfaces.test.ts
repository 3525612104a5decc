import { expect, it } from 'vitest';
import { fitPage, SURFACES } from './preview-surfaces';

const pageOf = (id: string) => SURFACES.find((surface) => surface.id === id)!.page!;

it('shows a phone at its own size where there is room, and no taller than it is', () => {
  const fit = fitPage(pageOf('phone'), { width: 500, height: 1200 });
  expect(fit).toEqual({ scale: 1, width: 390, height: 844 });
});

it('makes a desktop smaller, and as high as there is room', () => {
  const fit = fitPage(pageOf('desktop'), { width: 320, height: 600 });
  expect(fit).toEqual({ scale: 0.25, width: 1280, height: 2400 });
});

it('shows the whole of a sheet, and more of them in what is left beside', () => {
  const { scale, width, height } = fitPage(pageOf('print'), { width: 2000, height: 585.5 });
  expect(scale).toBe(0.5);
  expect([width, height]).toEqual([4000, 1171]);
  expect(fitPage(pageOf('print'), { width: 421, height: 2000 }).scale).toBe(0.5);
});

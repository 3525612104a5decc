import { expect, it } from 'vitest';
import { inNameOrder } from './name-order';

it('puts names in order as people read them', () => {
  const names = ['IMG_10.jpg', 'img_9.jpg', 'Ähre.jpg', 'IMG_9 2.jpg', 'b.jpg', 'IMG_010.jpg'];
  expect(inNameOrder(names.map((name) => ({ name }))).map(({ name }) => name)).toEqual([
    'Ähre.jpg',
    'b.jpg',
    'IMG_9 2.jpg',
    'img_9.jpg',
    'IMG_10.jpg',
    'IMG_010.jpg',
  ]);
});

import { beforeEach, expect, it, vi } from 'vitest';
import { loadInTurn } from './load-in-turn';

const frames: (() => void)[] = [];
const frame = () => {
  for (const draw of frames.splice(0)) draw();
};
const pictures = (count: number) =>
  Array.from({ length: count }, () => ({ src: '' }) as HTMLImageElement);
const loaded = (all: readonly HTMLImageElement[]) => all.filter(({ src }) => src !== '').length;

beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (draw: () => void) => frames.push(draw));
  return () => vi.unstubAllGlobals();
});

it('a row is loaded over a few frames after the one that draws it, first come first', () => {
  const row = pictures(5);
  for (const [at, picture] of row.entries()) loadInTurn(picture, `media://${at}/thumb`);
  frame();
  expect(loaded(row)).toBe(0);
  frame();
  const [first, second, third, ...others] = row.map(({ src }) => src);
  expect([first, second, third]).toEqual(['media://0/thumb', 'media://1/thumb', 'media://2/thumb']);
  expect(others).toEqual(['', '']);
  frame();
  expect(loaded(row)).toBe(5);
  expect(frames).toHaveLength(0);
});

it('pictures that come with each frame are loaded in every second one', () => {
  const all = pictures(4);
  for (const picture of all) {
    loadInTurn(picture, 'media://x/thumb');
    frame();
  }
  expect(loaded(all)).toBe(4);
});

it('a whole wall takes few frames', () => {
  const wall = pictures(60);
  for (const picture of wall) loadInTurn(picture, 'media://x/thumb');
  for (let drawn = 0; drawn < 15; drawn += 1) frame();
  expect(loaded(wall)).toBe(60);
});

it('one that goes before its turn is not loaded', () => {
  const [gone, stays] = pictures(2);
  if (gone === undefined || stays === undefined) throw new Error('no pictures');
  const takeBack = loadInTurn(gone, 'media://gone/thumb');
  loadInTurn(stays, 'media://stays/thumb');
  takeBack();
  frame();
  frame();
  expect([gone.src, stays.src]).toEqual(['', 'media://stays/thumb']);
});

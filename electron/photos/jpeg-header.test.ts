import sharp from 'sharp';
import { expect, it } from 'vitest';
import { jpegHeader, jpegSize } from './jpeg-header';

const jpeg = (width: number, height: number, progressive: boolean) =>
  sharp({ create: { width, height, channels: 3, background: '#48708c' } })
    .withExif({ IFD0: { Artist: 'Somebody' } })
    .jpeg({ progressive })
    .toBuffer();

it.each([
  [1, 1, true],
  [800, 533, true],
  [1600, 1067, false],
  [3, 5000, true],
])('reads %i × %i', async (width, height, progressive) => {
  expect(jpegSize(await jpeg(width, height, progressive))).toEqual({ width, height });
});

it('is not misled by what is cut short or no JPEG', async () => {
  const whole = await jpeg(40, 30, true);
  for (const length of [0, 1, 2, 3, 10, 20]) {
    expect(jpegSize(whole.subarray(0, length))).toBeNull();
  }
  expect(jpegSize(new TextEncoder().encode('<script>alert(1)</script>'))).toBeNull();
  expect(jpegSize(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0]))).toBeNull();
});

it.each([true, false])('tells the header from the pixels, progressive: %s', async (progressive) => {
  const whole = await jpeg(800, 533, progressive);
  const header = jpegHeader(whole);
  expect(header.byteLength).toBeLessThan(whole.byteLength / 2);
  const { size: _, ...said } = await sharp(header).metadata();
  expect(await sharp(whole).metadata()).toMatchObject(said);
  const words = new TextEncoder().encode('words');
  expect(jpegHeader(words)).toBe(words);
});

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { expect, it } from 'vitest';
import { inTemporaryFolder } from '../store/testing';
import { renderPicture, renditionTargets } from './renditions';

const SIZES = ['thumb', 'card', 'page'] as const;

function picture(width: number, height: number): Sharp {
  return sharp({ create: { width, height, channels: 3, background: '#c03020' } });
}

async function rendered(folder: string, original: Sharp) {
  const path = join(folder, 'original.jpeg');
  await writeFile(path, await original.toBuffer());
  return renderPicture({
    original: path,
    targets: renditionTargets('abc', join(folder, 'renditions'), SIZES),
  });
}

it('makes the sizes asked for, upright and without metadata', () =>
  inTemporaryFolder(async (folder) => {
    const original = picture(1000, 2000)
      .withExif({ IFD0: { Artist: 'Somebody' } })
      .withMetadata({ orientation: 6 })
      .jpeg();
    const made = await rendered(folder, original);
    expect(made.map(({ width, height }) => [width, height])).toEqual([
      [320, 160],
      [800, 400],
      [1600, 800],
    ]);
    expect((await readdir(join(folder, 'renditions'))).toSorted()).toEqual(
      SIZES.map((size) => `abc-${size}.jpeg`).toSorted(),
    );
    for (const { path, width } of made) {
      const metadata = await sharp(path).metadata();
      expect(metadata).toMatchObject({ format: 'jpeg', width, space: 'srgb', channels: 3 });
      expect([metadata.exif, metadata.xmp, metadata.iptc, metadata.orientation]).toEqual(
        Array(4).fill(undefined),
      );
    }
  }));

it('makes JPEGs that sharpen as they arrive for pages, and those that load at once for the app', () =>
  inTemporaryFolder(async (folder) => {
    const original = join(folder, 'original.jpeg');
    await writeFile(original, await picture(400, 300).jpeg().toBuffer());
    const [own, ofPage] = [join(folder, 'own.jpeg'), join(folder, 'page.jpeg')];
    const targets = [
      { path: own, width: 320 },
      { path: ofPage, width: 320, format: 'jpeg' },
    ] as const;
    await renderPicture({ original, targets });
    expect((await sharp(own).metadata()).isProgressive).toBe(false);
    expect((await sharp(ofPage).metadata()).isProgressive).toBe(true);
  }));

it('never makes a picture larger', () =>
  inTemporaryFolder(async (folder) => {
    const made = await rendered(folder, picture(500, 100).png());
    expect(made.map(({ width }) => width)).toEqual([320, 500, 500]);
  }));

it('turns grey, CMYK, deep and transparent pictures into sRGB on paper', () =>
  inTemporaryFolder(async (folder) => {
    const clear = { r: 0, g: 0, b: 0, alpha: 0 };
    const originals = [
      picture(400, 300).greyscale().jpeg(),
      picture(400, 300).toColourspace('cmyk').jpeg(),
      picture(400, 300).toColourspace('rgb16').png(),
      sharp({ create: { width: 400, height: 300, channels: 4, background: clear } }).png(),
    ];
    const corners: number[][] = [];
    for (const original of originals) {
      const [thumb] = await rendered(folder, original);
      expect((await sharp(thumb!.path).metadata()).space).toMatch(/srgb|b-w/);
      corners.push([...(await sharp(thumb!.path).raw().toBuffer()).subarray(0, 3)]);
    }
    expect(corners[3]).toEqual([255, 255, 255]);
    expect(Math.abs(corners[2]![0]! - 0xc0)).toBeLessThan(4);
  }));

it('says which picture cannot be decoded, and leaves nothing behind', () =>
  inTemporaryFolder(async (folder) => {
    const original = join(folder, 'broken.jpeg');
    await writeFile(original, 'words');
    const targets = renditionTargets('abc', folder, SIZES);
    for (const path of [original, join(folder, 'gone.jpeg')]) {
      await expect(renderPicture({ original: path, targets })).rejects.toMatchObject({
        code: 'not-a-picture',
      });
    }
    expect(await readdir(folder)).toEqual(['broken.jpeg']);
  }));

import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { describe, expect, it } from 'vitest';
import { inTemporaryFolder } from '../store/testing';
import { writtenPicture } from './testing';
import { renderPicture, renditionName, renditionTargets, type RenditionFormat } from './renditions';

const RED = [220, 30, 30] as const;
const GREEN = [30, 160, 60] as const;
const BLUE = [40, 60, 200] as const;
const WHITE = [240, 240, 240] as const;

/** As far as a JPEG's loss takes a colour. */
const ALIKE = 14;

type Colour = readonly [number, number, number];

/** Upright: red and green above, blue and white below. */
const UPRIGHT = { width: 600, height: 400 };
const QUARTERS = [
  { name: 'upper left', x: 0, y: 0, colour: RED },
  { name: 'upper right', x: 0.5, y: 0, colour: GREEN },
  { name: 'lower left', x: 0, y: 0.5, colour: BLUE },
  { name: 'lower right', x: 0.5, y: 0.5, colour: WHITE },
] as const;

async function quarters(): Promise<Buffer> {
  const [width, height] = [UPRIGHT.width / 2, UPRIGHT.height / 2];
  const composed = QUARTERS.map(({ x, y, colour: [r, g, b] }) => ({
    input: { create: { width, height, channels: 3 as const, background: { r, g, b } } },
    left: x * UPRIGHT.width,
    top: y * UPRIGHT.height,
  }));
  const paper = { ...UPRIGHT, channels: 3 as const, background: '#000000' };
  return sharp({ create: paper }).composite(composed).png().toBuffer();
}

/** How an upright picture lies in a file of this orientation (EXIF 2.32, tag 0x0112). */
const LYING: Record<number, (picture: Sharp) => Sharp> = {
  1: (picture) => picture,
  2: (picture) => picture.flop(),
  3: (picture) => picture.rotate(180),
  4: (picture) => picture.flip(),
  5: (picture) => picture.rotate(270).flop(),
  6: (picture) => picture.rotate(270),
  7: (picture) => picture.rotate(90).flop(),
  8: (picture) => picture.rotate(90),
};

/** A JPEG that a viewer shows upright, however its pixels lie. */
async function lying(orientation: number): Promise<Buffer> {
  const picture = LYING[orientation]!(sharp(await quarters()));
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return sharp(data, { raw: info }).withMetadata({ orientation }).jpeg({ quality: 95 }).toBuffer();
}

async function middle(path: string): Promise<number[]> {
  const { width, height } = await writtenPicture(path).metadata();
  const at = { left: Math.floor(width / 2), top: Math.floor(height / 2), width: 1, height: 1 };
  return [...(await writtenPicture(path).removeAlpha().extract(at).raw().toBuffer())];
}

/** By how much the worst of the channels is another. */
function furthestOff(actual: readonly number[], expected: Colour): number {
  return Math.max(...expected.map((value, at) => Math.abs(value - (actual[at] ?? -999))));
}

describe('an area of a picture', () => {
  it.each(Object.keys(LYING).map(Number))('is cut from it upright, orientation %i', (orientation) =>
    inTemporaryFolder(async (folder) => {
      const original = join(folder, 'original.jpeg');
      await writeFile(original, await lying(orientation));
      for (const { name, x, y, colour } of QUARTERS) {
        const path = join(folder, `${name}.jpeg`);
        const area = { x: x + 0.05, y: y + 0.1, width: 0.4, height: 0.3 };
        const [made] = await renderPicture({ original, area, targets: [{ path, width: 120 }] });
        expect(made).toEqual({ path, width: 120, height: 60 });
        expect(furthestOff(await middle(path), colour)).toBeLessThan(ALIKE);
      }
    }),
  );

  it('is never made larger than it is', () =>
    inTemporaryFolder(async (folder) => {
      const original = join(folder, 'original.jpeg');
      await writeFile(original, await lying(6));
      const area = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
      const targets = renditionTargets('abc', folder, ['thumb', 'page'], area);
      const made = await renderPicture({ original, area, targets });
      expect(made.map(({ width, height }) => [width, height])).toEqual([
        [300, 200],
        [300, 200],
      ]);
    }));

  it('has a name of its own; that of the whole picture stays as it was', () => {
    const area = { x: 0.25, y: 0, width: 0.5, height: 1 };
    expect(renditionName('abc', 'card')).toBe('abc-card.jpeg');
    expect(renditionName('abc', 'card', area)).toBe('abc-card-2500-0-5000-10000.jpeg');
  });
});

it('writes each format that is asked for, alike to the eye and without metadata', () =>
  inTemporaryFolder(async (folder) => {
    const original = join(folder, 'original.jpeg');
    await writeFile(original, await lying(8));
    const formats: RenditionFormat[] = ['jpeg', 'webp', 'avif'];
    const targets = formats.flatMap((format) =>
      [300, 90].map((width) => ({ path: join(folder, `${width}.${format}`), width, format })),
    );
    const area = { x: 0.5, y: 0, width: 0.5, height: 0.5 };
    const made = await renderPicture({ original, area, targets });
    expect(made.map(({ path }) => path)).toEqual(targets.map(({ path }) => path));
    for (const { path, width, format } of targets) {
      const metadata = await writtenPicture(path).metadata();
      expect(metadata).toMatchObject({ format: format === 'avif' ? 'heif' : format, width });
      expect(metadata.space).toBe('srgb');
      expect([metadata.exif, metadata.xmp, metadata.icc]).toEqual(Array(3).fill(undefined));
      expect(furthestOff(await middle(path), GREEN)).toBeLessThan(ALIKE);
    }
    expect((await readdir(folder)).filter((name) => name.startsWith('.'))).toEqual([]);
  }));

describe('colours come out as they were meant', () => {
  /** A picture of one colour, kept in another space with that space's profile. */
  async function rendered(folder: string, made: Sharp, colour: Colour) {
    const original = join(folder, 'original');
    await writeFile(original, await made.toBuffer());
    const { icc, channels } = await sharp(original).metadata();
    expect(icc, 'profile in the file').toBeDefined();
    const kept = [...(await sharp(original, { ignoreIcc: true }).raw().toBuffer())];
    const different = channels === 4 || colour.some((value, at) => Math.abs(value - kept[at]!) > 4);
    expect(different, 'the file has other numbers than sRGB').toBe(true);
    const targets = (['jpeg', 'webp', 'avif'] as const).map((format) => ({
      path: join(folder, `made.${format}`),
      width: 100,
      format,
    }));
    const area = { x: 0.25, y: 0.25, width: 0.5, height: 0.5 };
    await renderPicture({ original, area, targets });
    return Promise.all(targets.map(({ path }) => middle(path)));
  }

  const flat = ([r, g, b]: Colour) =>
    sharp({ create: { width: 200, height: 200, channels: 3, background: { r, g, b } } });

  it.each([
    ['Display P3', [200, 60, 50]],
    ['Display P3', [50, 150, 90]],
    ['Adobe RGB', [200, 60, 50]],
    ['Adobe RGB', [50, 150, 90]],
    ['CMYK', [90, 120, 150]],
    ['CMYK', [120, 140, 100]],
  ] as const)('from %s: %j', (space, colour) =>
    inTemporaryFolder(async (folder) => {
      const adobe = join(folder, 'adobe.icc');
      await writeFile(adobe, adobeRgb());
      const made = {
        'Display P3': () => flat(colour).withIccProfile('p3').jpeg({ quality: 100 }),
        'Adobe RGB': () => flat(colour).withIccProfile(adobe).jpeg({ quality: 100 }),
        CMYK: () =>
          flat(colour).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 100 }),
      }[space]();
      // A press has fewer colours: on the way to its profile and back some saturation is lost.
      const tolerance = space === 'CMYK' ? 18 : 10;
      for (const found of await rendered(folder, made, colour)) {
        expect(furthestOff(found, colour)).toBeLessThan(tolerance);
      }
    }),
  );
});

/**
 * A profile of Adobe RGB (1998), which nobody ships freely: ICC.1:2001-04 with the primaries and the gamma
 * of its specification, adapted to D50.
 */
function adobeRgb(): Buffer {
  const fixed = (value: number) => {
    const bytes = Buffer.alloc(4);
    bytes.writeInt32BE(Math.round(value * 65_536));
    return bytes;
  };
  const xyz = (...values: number[]) =>
    Buffer.concat([Buffer.from('XYZ \0\0\0\0', 'latin1'), ...values.map(fixed)]);
  const words = 'Adobe RGB like\0';
  const described = Buffer.alloc(12 + words.length + 78);
  described.write('desc', 0, 'latin1');
  described.writeUInt32BE(words.length, 8);
  described.write(words, 12, 'latin1');
  const gamma = Buffer.alloc(16);
  gamma.write('curv', 0, 'latin1');
  gamma.writeUInt32BE(1, 8);
  gamma.writeUInt16BE(563, 12);
  const tags: [string, Buffer][] = [
    ['desc', described],
    ['cprt', Buffer.from('text\0\0\0\0none\0', 'latin1')],
    ['wtpt', xyz(0.9505, 1, 1.0891)],
    ['rXYZ', xyz(0.60974, 0.31111, 0.01947)],
    ['gXYZ', xyz(0.20528, 0.62567, 0.06087)],
    ['bXYZ', xyz(0.14919, 0.06322, 0.74457)],
    ['rTRC', gamma],
    ['gTRC', gamma],
    ['bTRC', gamma],
  ];
  const table = Buffer.alloc(4 + tags.length * 12);
  table.writeUInt32BE(tags.length);
  const data: Buffer[] = [];
  let at = 128 + table.length;
  for (const [index, [name, content]] of tags.entries()) {
    table.write(name, 4 + index * 12, 'latin1');
    table.writeUInt32BE(at, 8 + index * 12);
    table.writeUInt32BE(content.length, 12 + index * 12);
    const padded = Buffer.concat([content, Buffer.alloc((4 - (content.length % 4)) % 4)]);
    data.push(padded);
    at += padded.length;
  }
  const header = Buffer.alloc(128);
  header.writeUInt32BE(at);
  header.writeUInt32BE(0x02400000, 8);
  header.write('mntrRGB XYZ ', 12, 'latin1');
  header.write('acsp', 36, 'latin1');
  Buffer.concat([fixed(0.9642), fixed(1), fixed(0.8249)]).copy(header, 68);
  return Buffer.concat([header, table, ...data]);
}

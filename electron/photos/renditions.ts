import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Metadata, Sharp } from 'sharp';
import { UserError } from '../../shared/errors';
import type { PictureArea } from '../../shared/photo';
import { areaKey } from '../../shared/photos/area-address';
import { pixelsOf, sizeWithin } from '../../shared/photos/crop-areas';
import { TEMPORARY_SUFFIX } from '../store/temporary-file';
import { writeError } from '../store/file-errors';
import { openPicture, pictureLibrary } from './decoder';

/** Widths in pixels of the renditions that the app shows and pages are made of. */
export const RENDITION_WIDTHS = { thumb: 320, card: 800, page: 1600 } as const;
export type RenditionSize = keyof typeof RENDITION_WIDTHS;

/** What renditions of pages are written as. */
export type RenditionFormat = 'jpeg' | 'webp' | 'avif';

/** Paper behind transparent pictures: JPEG has no transparency, and logos are drawn for paper. */
const PAPER = '#ffffff';

/**
 * Files to write of a picture, each at most so many pixels wide; never enlarged. Without a format they are
 * copies that the app alone shows.
 */
export type RenditionTargets = readonly { path: string; width: number; format?: RenditionFormat }[];

export interface RenditionOrder {
  /** Path of the original. */
  original: string;
  /** The part of the upright picture that is made; all of it where none is given. */
  area?: PictureArea;
  targets: RenditionTargets;
}

export interface Rendition {
  path: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** Name of a rendition of a photo, or of an area of it: by content, so that it is right for as long as it is there. */
export function renditionName(sha256: string, size: RenditionSize, area?: PictureArea): string {
  const part = area === undefined ? '' : `-${areaKey(area)}`;
  return `${sha256}-${size}${part}.jpeg`;
}

/** Files for these sizes of a picture, or of an area of it, in `folder`, under their content-addressed names. */
export function renditionTargets(
  sha256: string,
  folder: string,
  sizes: readonly RenditionSize[],
  area?: PictureArea,
): RenditionTargets {
  return sizes.map((size) => ({
    path: join(folder, renditionName(sha256, size, area)),
    width: RENDITION_WIDTHS[size],
  }));
}

/**
 * Writes smaller copies of a picture, or of an area of it, as `writeRenditions` does. The original is decoded
 * once.
 *
 * @throws UserError `not-a-picture` when the original cannot be decoded; as a write does.
 */
export async function renderPicture({
  original,
  area,
  targets,
}: RenditionOrder): Promise<readonly Rendition[]> {
  const width = Math.max(0, ...targets.map((target) => target.width));
  return writeRenditions(await decodeOriginal(original, width, area), targets);
}

async function decodeOriginal(
  original: string,
  width: number,
  area?: PictureArea,
): Promise<Pixels> {
  const picture = await openPicture(original);
  try {
    return await decodePicture(original, await picture.metadata(), width, area);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw cannotDecode(original);
  }
}

const WHOLE: PictureArea = { x: 0, y: 0, width: 1, height: 1 };

function isWhole({ x, y, width, height }: PictureArea): boolean {
  return x === 0 && y === 0 && width === 1 && height === 1;
}

/** Pixels of a picture in sRGB, 8 bits a channel, with what is needed to write it. */
interface Pixels {
  data: Buffer;
  width: number;
  height: number;
  channels: 1 | 2 | 3 | 4;
  /** Drawings and type need their colours at full resolution; photographs do not. */
  isDrawing: boolean;
}

/**
 * Goes through a whole picture, and keeps it, or an area of it, upright on paper, at most so many pixels wide.
 *
 * @param source its bytes, or its path.
 * @throws the decoder's error where it is damaged or cut short.
 */
export async function decodePicture(
  source: Uint8Array | string,
  { format, hasAlpha, autoOrient: upright }: Metadata,
  width: number,
  area: PictureArea = WHOLE,
): Promise<Pixels> {
  const picture = (await openPicture(source)).autoOrient();
  const covered = pixelsOf(area, upright);
  // A part, even if it is all, has every pixel decoded: a whole JPEG is only decoded as large as is needed.
  const { data, info } = await (isWhole(area) ? picture : picture.extract(covered))
    .resize({ ...sizeWithin(width, covered), fit: 'fill' })
    .flatten({ background: PAPER })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, ...info, isDrawing: format === 'png' || hasAlpha };
}

/**
 * Writes smaller copies of a decoded picture: without any metadata (a camera's serial number or position must
 * not leave with the page). Each smaller size is made from the next larger one. A file is there whole or not
 * at all.
 *
 * @returns what was written, in the order of `targets`.
 * @throws UserError as a write does.
 */
export async function writeRenditions(
  decoded: Pixels,
  targets: RenditionTargets,
): Promise<readonly Rendition[]> {
  const made = new Map<string, Rendition>();
  let pixels = decoded;
  for (const { path, width, format } of targets.toSorted((a, b) => b.width - a.width)) {
    pixels = await narrower(pixels, width);
    await writePicture(pixels, path, format);
    made.set(path, { path, width: pixels.width, height: pixels.height });
  }
  return targets.flatMap(({ path }) => made.get(path) ?? []);
}

/** What is said of a picture of which nothing can be made. @param original its path */
export function cannotDecode(original: string): UserError {
  return new UserError(
    'not-a-picture',
    `The picture “${basename(original)}” cannot be decoded: it is missing, damaged or cut short. Add it again.`,
  );
}

async function narrower(pixels: Pixels, width: number): Promise<Pixels> {
  if (width >= pixels.width) return pixels;
  const { data, info } = await (
    await fromPixels(pixels)
  )
    .resize({ width })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { ...pixels, data, ...info };
}

async function writePicture(
  pixels: Pixels,
  path: string,
  format: RenditionFormat | undefined,
): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path)}.${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`,
  );
  const picture = await fromPixels(pixels);
  try {
    await mkdir(dirname(path), { recursive: true });
    await encoded(picture, format, pixels.isDrawing).toFile(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw writeError(error, path);
  }
}

/**
 * Qualities at which press photographs stop showing loss at the size they are seen; of WebP and AVIF those
 * that come out alike. AVIF at its quickest is as small as WebP; where it takes ten times as long it saves
 * another twentieth. A JPEG that sharpens as it arrives takes three times as long to write: for pages alone.
 */
function encoded(picture: Sharp, format: RenditionFormat | undefined, isDrawing: boolean): Sharp {
  switch (format) {
    case undefined:
    case 'jpeg':
      return picture.jpeg({
        quality: 82,
        mozjpeg: false,
        progressive: format !== undefined,
        chromaSubsampling: isDrawing ? '4:4:4' : '4:2:0',
      });
    case 'webp':
      return picture.webp({ quality: 78, smartSubsample: isDrawing });
    case 'avif':
      return picture.avif({
        quality: 50,
        effort: 0,
        chromaSubsampling: isDrawing ? '4:4:4' : '4:2:0',
      });
  }
}

async function fromPixels({ data, width, height, channels }: Pixels): Promise<Sharp> {
  const sharp = await pictureLibrary();
  return sharp(data, { raw: { width, height, channels } });
}

import { randomBytes } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Metadata, Sharp } from 'sharp';
import { UserError } from '../../shared/errors';
import { TEMPORARY_SUFFIX } from '../store/temporary-file';
import { writeError } from '../store/file-errors';
import { openPicture, pictureLibrary } from './decoder';

/** Widths in pixels of the renditions that the app shows and pages are made of. */
export const RENDITION_WIDTHS = { thumb: 320, card: 800, page: 1600 } as const;
export type RenditionSize = keyof typeof RENDITION_WIDTHS;

/** JPEG quality: where press photographs stop showing loss at the size they are seen. */
const QUALITY = 82;
/** Paper behind transparent pictures: JPEG has no transparency, and logos are drawn for paper. */
const PAPER = '#ffffff';

/** Files to write of a picture, each at most so many pixels wide; never enlarged. */
export type RenditionTargets = readonly { path: string; width: number }[];

export interface RenditionOrder {
  /** Path of the original. */
  original: string;
  targets: RenditionTargets;
}

export interface Rendition {
  path: string;
  /** Pixels. */
  width: number;
  height: number;
}

/** Name of a photo's rendition: by content, so that it is right for as long as it is there. */
export function renditionName(sha256: string, size: RenditionSize): string {
  return `${sha256}-${size}.jpeg`;
}

/** Files for these sizes of a picture, in `folder`, under their content-addressed names. */
export function renditionTargets(
  sha256: string,
  folder: string,
  sizes: readonly RenditionSize[],
): RenditionTargets {
  return sizes.map((size) => ({
    path: join(folder, renditionName(sha256, size)),
    width: RENDITION_WIDTHS[size],
  }));
}

/**
 * Writes smaller JPEGs of a picture, as `writeRenditions` does. The original is decoded once.
 *
 * @throws UserError `not-a-picture` when the original cannot be decoded; as a write does.
 */
export async function renderPicture({
  original,
  targets,
}: RenditionOrder): Promise<readonly Rendition[]> {
  const width = Math.max(0, ...targets.map((target) => target.width));
  return writeRenditions(await decodeOriginal(original, width), targets);
}

async function decodeOriginal(original: string, width: number): Promise<Pixels> {
  const picture = await openPicture(original);
  try {
    return await decodePicture(original, await picture.metadata(), width);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw cannotDecode(original);
  }
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
 * Goes through a whole picture, and keeps it upright on paper, at most so many pixels wide.
 *
 * @param source its bytes, or its path.
 * @throws the decoder's error where it is damaged or cut short.
 */
export async function decodePicture(
  source: Uint8Array | string,
  { format, hasAlpha }: Metadata,
  width: number,
): Promise<Pixels> {
  const picture = await openPicture(source);
  const { data, info } = await picture
    .autoOrient()
    .resize({ width, withoutEnlargement: true })
    .flatten({ background: PAPER })
    .toColourspace('srgb')
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return { data, ...info, isDrawing: format === 'png' || hasAlpha };
}

/**
 * Writes smaller JPEGs of a decoded picture: without any metadata (a camera's serial number or position must
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
  for (const { path, width } of targets.toSorted((a, b) => b.width - a.width)) {
    pixels = await narrower(pixels, width);
    await writeJpeg(pixels, path);
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

async function writeJpeg(pixels: Pixels, path: string): Promise<void> {
  const temporary = join(
    dirname(path),
    `.${basename(path)}.${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`,
  );
  const picture = await fromPixels(pixels);
  try {
    await mkdir(dirname(path), { recursive: true });
    await picture
      .jpeg({
        quality: QUALITY,
        mozjpeg: false,
        progressive: true,
        chromaSubsampling: pixels.isDrawing ? '4:4:4' : '4:2:0',
      })
      .toFile(temporary);
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw writeError(error, path);
  }
}

async function fromPixels({ data, width, height, channels }: Pixels): Promise<Sharp> {
  const sharp = await pictureLibrary();
  return sharp(data, { raw: { width, height, channels } });
}

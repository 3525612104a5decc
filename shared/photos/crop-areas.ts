import type { Photo, PictureArea, PicturePoint } from '../photo';
import { CROPS, type CropName } from './crops';

/** Pixels of an upright picture. */
export interface PixelSize {
  width: number;
  height: number;
}

/** A part of an upright picture in its pixels. */
export interface PixelArea extends PixelSize {
  left: number;
  top: number;
}

/** A corner of an area: 0 for the left or upper one, 1 for the right or lower. */
export interface Corner {
  x: 0 | 1;
  y: 0 | 1;
}

type Cropped = Pick<Photo, 'crops' | 'focalPoint' | 'width' | 'height'>;

const MIDDLE: PicturePoint = { x: 0.5, y: 0.5 };

/** Part of a picture's width that an area is at least wide. */
const LEAST_WIDTH = 0.05;

/** What is shown of a photo in this crop: as it was made by hand, or else around the focal point. */
export function cropOf(photo: Cropped, name: CropName): PictureArea {
  const made = photo.crops[name];
  return made !== undefined && made.width > 0 && made.height > 0
    ? movedArea(made, 0, 0)
    : largestArea(CROPS[name].ratio, photo, photo.focalPoint);
}

/** As `cropOf`; null where nobody said anything of it, and the middle of the picture is as good. */
export function settledCropOf(photo: Cropped, name: CropName): PictureArea | null {
  const isSettled = photo.focalPoint !== null || photo.crops[name] !== undefined;
  return isSettled ? cropOf(photo, name) : null;
}

/**
 * The largest area of a shape, the focal point as near its middle as the picture's edges allow.
 *
 * @param ratio width by height, in pixels.
 * @param focalPoint null for the middle of the picture.
 */
export function largestArea(
  ratio: number,
  size: PixelSize,
  focalPoint: PicturePoint | null,
): PictureArea {
  const inParts = ratioInParts(ratio, size);
  const [width, height] = [Math.min(1, inParts), Math.min(1, 1 / inParts)];
  const { x, y } = focalPoint ?? MIDDLE;
  return movedArea({ x: x - width / 2, y: y - height / 2, width, height }, 0, 0);
}

/** An area that is moved by parts of the picture's width and height, as far as its edges allow. */
export function movedArea(area: PictureArea, byX: number, byY: number): PictureArea {
  return {
    ...area,
    x: between(area.x + byX, 0, 1 - area.width),
    y: between(area.y + byY, 0, 1 - area.height),
  };
}

/** A point that is moved by parts of the picture's width and height, as far as its edges allow. */
export function movedPoint(point: PicturePoint | null, byX: number, byY: number): PicturePoint {
  const { x, y } = point ?? MIDDLE;
  return { x: between(x + byX, 0, 1), y: between(y + byY, 0, 1) };
}

/**
 * An area so many times as large around its middle, moved where the picture ends before.
 *
 * @param ratio width by height that it has then, in pixels.
 */
export function scaledArea(
  area: PictureArea,
  factor: number,
  ratio: number,
  size: PixelSize,
): PictureArea {
  const inParts = ratioInParts(ratio, size);
  const width = widthWithin(area.width * factor, Math.min(1, inParts));
  const height = Math.min(1, width / inParts);
  const x = area.x + (area.width - width) / 2;
  const y = area.y + (area.height - height) / 2;
  return movedArea({ x, y, width, height }, 0, 0);
}

/**
 * An area of which one corner is dragged, as near to the hand as its shape allows; the opposite one stays
 * where it is.
 *
 * @param to where the corner is dragged to, also outside the picture.
 * @param ratio width by height that it has then, in pixels.
 */
export function draggedArea(
  area: PictureArea,
  corner: Corner,
  to: PicturePoint,
  ratio: number,
  size: PixelSize,
): PictureArea {
  const inParts = ratioInParts(ratio, size);
  const across = stretch(area.x, area.width, corner.x, to.x);
  const down = stretch(area.y, area.height, corner.y, to.y);
  const most = Math.min(across.most, down.most * inParts);
  const width = widthWithin(widthNearest(across.wanted, down.wanted, ratio, size), most);
  const height = width / inParts;
  const x = corner.x === 1 ? area.x : across.fixed - width;
  const y = corner.y === 1 ? area.y : down.fixed - height;
  return movedArea({ x, y, width, height: Math.min(1, height) }, 0, 0);
}

/** Width, in parts, of the area whose corner is nearest to the hand: on its diagonal, measured in pixels. */
function widthNearest(x: number, y: number, ratio: number, { width, height }: PixelSize): number {
  return (x * width + (y * height) / ratio) / (1 + 1 / ratio ** 2) / width;
}

/** In one direction: which edge stays, how far it is to the hand, and to the picture's end. */
function stretch(start: number, length: number, corner: 0 | 1, to: number) {
  return corner === 1
    ? { fixed: start, wanted: to - start, most: 1 - start }
    : { fixed: start + length, wanted: start + length - to, most: start + length };
}

/** The pixels that an area covers: at least one, and none outside the picture. */
export function pixelsOf(area: PictureArea, { width, height }: PixelSize): PixelArea {
  const left = between(Math.round(area.x * width), 0, width - 1);
  const top = between(Math.round(area.y * height), 0, height - 1);
  return {
    left,
    top,
    width: between(Math.round(area.width * width), 1, width - left),
    height: between(Math.round(area.height * height), 1, height - top),
  };
}

/** Pixels of a copy that is at most so wide, and never enlarged. */
export function sizeWithin(width: number, of: PixelSize): PixelSize {
  if (width >= of.width) return { width: of.width, height: of.height };
  return { width, height: Math.max(1, Math.round((of.height * width) / of.width)) };
}

/** What an area lacks to be sharp where the crop is used, in words; null where it has enough. */
export function tooSmall(name: CropName, area: PictureArea, size: PixelSize): string | null {
  const { label, neededWidth } = CROPS[name];
  const { width } = pixelsOf(area, size);
  if (width >= neededWidth) return null;
  return `${pixels(width)} px wide; ${label} needs ${pixels(neededWidth)}`;
}

function pixels(count: number): string {
  return count.toLocaleString('en-GB');
}

/** Width by height of an area in parts of the picture that is of this ratio in pixels. */
function ratioInParts(ratio: number, { width, height }: PixelSize): number {
  return (ratio * height) / width;
}

function widthWithin(width: number, most: number): number {
  return Math.min(most, Math.max(width, LEAST_WIDTH));
}

function between(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

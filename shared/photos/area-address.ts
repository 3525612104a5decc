import type { PictureArea } from '../photo';

/** Ten-thousandths are finer than the pixels of any copy. */
const STEPS = 10_000;
/** Takes out what arithmetic adds to a whole number of steps. */
const NOISE = 1e-6;

const KEY = /^(\d{1,5})-(\d{1,5})-(\d{1,5})-(\d{1,5})$/;

/** An area as part of a name or address: the same key always stands for the same area. */
export function areaKey({ x, y, width, height }: PictureArea): string {
  // Down, so that none ends outside the picture.
  return [x, y, width, height].map((part) => Math.floor(part * STEPS + NOISE)).join('-');
}

/** The area of a key; null for what is none. */
export function areaOfKey(key: string): PictureArea | null {
  const [x, y, width, height] = (KEY.exec(key) ?? []).slice(1).map(Number);
  if (x === undefined || y === undefined || !width || !height) return null;
  if (x + width > STEPS || y + height > STEPS) return null;
  return { x: x / STEPS, y: y / STEPS, width: width / STEPS, height: height / STEPS };
}

/** Where the app serves an area of a photo, and all of it where none is given. */
export function areaAddress(photoId: string, area: PictureArea | null | undefined): string {
  const whole = `media://${photoId}/card`;
  return area ? `${whole}/${areaKey(area)}` : whole;
}

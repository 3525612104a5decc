import type { PictureArea } from '../shared/photo';
import { areaOfKey } from '../shared/photos/area-address';
import type { RenditionSize } from './photos/renditions';

/**
 * Name of the file, relative to the renderer's folder, that an address of ours stands for; null for
 * every other. The build makes plain names only, so anything that would need decoding is refused.
 */
export function pageFile(address: string): string | null {
  const url = new URL(address);
  if (url.host !== 'copydesk') return null;
  return /^(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)+$/.test(url.pathname) ? url.pathname.slice(1) : null;
}

interface WantedPhoto {
  photoId: string;
  size: RenditionSize;
  /** Left out where all of it is wanted. */
  area?: PictureArea;
}

/** The photo, size and area that an address names; null when it is not of our making. */
export function mediaAddress(address: string): WantedPhoto | null {
  const match = /^media:\/\/([a-z0-9][a-z0-9-]{5,63})\/(thumb|card|page)(?:\/([\d-]+))?$/.exec(
    address,
  );
  if (match === null) return null;
  const [, photoId = '', size, key] = match;
  const wanted = { photoId, size: size as RenditionSize };
  if (key === undefined) return wanted;
  const area = areaOfKey(key);
  return area && { ...wanted, area };
}

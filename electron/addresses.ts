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

/** The photo and size that an address names; null when it is not of our making. */
export function mediaAddress(address: string): { photoId: string; size: RenditionSize } | null {
  const match = /^media:\/\/([a-z0-9][a-z0-9-]{5,63})\/(thumb|card|page)$/.exec(address);
  if (match === null) return null;
  const [, photoId = '', size] = match;
  return { photoId, size: size as RenditionSize };
}

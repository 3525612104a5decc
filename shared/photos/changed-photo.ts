import type { PhotoChange } from '../photo';

/** What is known of a photo, with what is given changed. */
export function changedPhoto<Known extends object>(photo: Known, change: PhotoChange): Known {
  const given = Object.entries(change).filter(([, value]) => value !== undefined);
  return { ...photo, ...Object.fromEntries(given) };
}

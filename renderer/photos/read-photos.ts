import type { Photo } from '../../shared/photo';
import { request } from '../ipc';
import { PHOTOS_AT_ONCE } from './photos-at-once';

/**
 * All that is known of these photos, in their order; those that are gone are left out.
 *
 * @param isWanted asked between parts: where it says no the rest is left out too.
 */
export async function readPhotos(
  ids: readonly string[],
  isWanted: () => boolean = () => true,
): Promise<readonly Photo[]> {
  const photos: Photo[] = [];
  for (let at = 0; at < ids.length && isWanted(); at += PHOTOS_AT_ONCE) {
    photos.push(...(await request('photos.read', ids.slice(at, at + PHOTOS_AT_ONCE))));
  }
  return photos;
}

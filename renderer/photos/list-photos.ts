import type { PhotoSummary } from '../../shared/summary';
import { request } from '../ipc';
import { prepareChoice } from './photo-choices';
import { PHOTOS_AT_ONCE } from './photos-at-once';

interface Listening {
  /**
   * Hears those that are there so far, while there are more: each time twice as many, for to put them in order
   * takes longer the more there are.
   */
  onPart?: (photos: readonly PhotoSummary[]) => void;
  /** Asked before each part: where it says no the rest is not asked for. */
  isWanted?: () => boolean;
}

/** All photos of the newsroom, the last added first; null where they were not wanted to the end. */
export async function listPhotos({
  onPart = () => {},
  isWanted = () => true,
}: Listening = {}): Promise<readonly PhotoSummary[] | null> {
  // By id: one that is added meanwhile moves others into the next part.
  const listed = new Map<string, PhotoSummary>();
  let heard = 0;
  for (let offset = 0; isWanted(); offset += PHOTOS_AT_ONCE) {
    const part = await request('photos.list', { offset, limit: PHOTOS_AT_ONCE });
    for (const photo of part) listed.set(photo.id, photo);
    prepareChoice(part);
    if (part.length < PHOTOS_AT_ONCE) return [...listed.values()];
    if (listed.size < 2 * heard || !isWanted()) continue;
    heard = listed.size;
    onPart([...listed.values()]);
  }
  return null;
}

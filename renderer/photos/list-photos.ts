import type { PhotoSummary } from '../../shared/summary';
import { request } from '../ipc';
import { prepareChoice } from './photo-choices';

/** Photos asked for at once: more would hold the window up while they are handed over. */
const AT_ONCE = 500;

/**
 * All photos of the newsroom, the last added first.
 *
 * @param onPart hears those that are there so far, while there are more: each time twice as many, for to put
 *   them in order takes longer the more there are.
 */
export async function listPhotos(
  onPart: (photos: readonly PhotoSummary[]) => void = () => {},
): Promise<readonly PhotoSummary[]> {
  // By id: one that is added meanwhile moves others into the next part.
  const listed = new Map<string, PhotoSummary>();
  let heard = 0;
  for (let offset = 0; ; offset += AT_ONCE) {
    const part = await request('photos.list', { offset, limit: AT_ONCE });
    for (const photo of part) listed.set(photo.id, photo);
    prepareChoice(part);
    if (part.length < AT_ONCE) return [...listed.values()];
    if (listed.size < 2 * heard) continue;
    heard = listed.size;
    onPart([...listed.values()]);
  }
}

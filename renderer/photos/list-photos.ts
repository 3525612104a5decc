import type { PhotoSummary } from '../../shared/summary';
import { request } from '../ipc';
import { prepareChoice } from './photo-choices';

/** Photos asked for at once: more would hold the window up while they are handed over. */
const AT_ONCE = 1_000;

/**
 * All photos of the newsroom, the last added first.
 *
 * @param onPart hears those that are there so far, while there are more.
 */
export async function listPhotos(
  onPart: (photos: readonly PhotoSummary[]) => void = () => {},
): Promise<readonly PhotoSummary[]> {
  // By id: one that is added meanwhile moves others into the next part.
  const listed = new Map<string, PhotoSummary>();
  for (let offset = 0; ; offset += AT_ONCE) {
    const part = await request('photos.list', { offset, limit: AT_ONCE });
    for (const photo of part) listed.set(photo.id, photo);
    prepareChoice(part);
    if (part.length < AT_ONCE) return [...listed.values()];
    onPart([...listed.values()]);
  }
}

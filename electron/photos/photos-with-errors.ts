import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkContext, checkPhoto } from '../../shared/captions/checks';
import type { PhotoStore } from '../store/photo-store';

/** Photos that are checked before others have this process to work in. */
const AT_ONCE = 100;

/**
 * Ids of all photos whose words have errors, each checked alone.
 *
 * @param today ISO 8601, e.g. `2026-11-17`
 */
export async function photosWithErrors(
  store: Pick<PhotoStore, 'all'>,
  today: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for (const [index, photo] of (await store.all()).entries()) {
    if (index % AT_ONCE === AT_ONCE - 1) await nextTurn();
    const findings = checkPhoto(photo, checkContext([photo], today));
    if (findings.some(({ severity }) => severity === 'error')) found.push(photo.id);
  }
  return found;
}

import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkContext, checkPhoto } from '../../shared/captions/checks';
import type { PhotoStore } from '../store/photo-store';

/** Photos that are checked before others have this process to work in. */
const AT_ONCE = 100;

/**
 * Ids of all photos that have errors, each checked alone.
 *
 * @param now as `checkContext` takes it
 */
export async function photosWithErrors(
  store: Pick<PhotoStore, 'all'>,
  now: string,
): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const part of store.all()) {
    for (const [index, photo] of part.entries()) {
      if (index % AT_ONCE === AT_ONCE - 1) await nextTurn();
      const findings = checkPhoto(photo, checkContext([photo], now));
      if (findings.some(({ severity }) => severity === 'error')) found.push(photo.id);
    }
  }
  return found;
}

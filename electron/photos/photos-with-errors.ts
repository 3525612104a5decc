import { checkContext, checkPhoto } from '../../shared/captions/checks';
import { inSlices } from '../in-slices';
import type { PhotoStore } from '../store/photo-store';

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
    await inSlices(part, (photo) => {
      const findings = checkPhoto(photo, checkContext([photo], now));
      if (findings.some(({ severity }) => severity === 'error')) found.push(photo.id);
    });
  }
  return found;
}

import { UserError, type ErrorCode } from '../../shared/errors';
import type { Input } from '../../shared/ipc';
import type { ChangedPhotos } from '../../shared/ipc-photos';
import type { Photo } from '../../shared/photo';
import type { PhotoStore } from '../store/photo-store';

/** What keeps one photo from being changed, and says nothing of the next. */
const OF_ONE: readonly ErrorCode[] = ['conflict', 'newer-version', 'not-found', 'unreadable'];

/**
 * Changes photos one after the other, and all others where some are gone or cannot be read.
 *
 * @throws UserError as `PhotoStore.change` where none can be changed, on a full disk for one.
 */
export async function changeEach(
  store: PhotoStore,
  asked: Input<'photos.change'>,
): Promise<ChangedPhotos> {
  const photos: Photo[] = [];
  const refused: { id: string; message: string }[] = [];
  for (const { id, change } of asked) {
    try {
      photos.push(await store.change(id, change));
    } catch (error) {
      if (!(error instanceof UserError) || !OF_ONE.includes(error.code)) throw error;
      refused.push({ id, message: error.message });
    }
  }
  return { photos, refused };
}

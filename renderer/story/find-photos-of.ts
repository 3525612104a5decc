import { usedPhotoIds } from '../../shared/photo-uses';
import type { FindPhoto } from '../../shared/photos/photo-refusal';
import type { Story } from '../../shared/story';
import { attempt } from '../app-store';
import { readPhotos } from '../photos/read-photos';

/** The newsroom's photos that a story uses, as they are stored now. */
export async function findPhotosOf(story: Story): Promise<FindPhoto> {
  const ids = usedPhotoIds(story);
  const photos = ids.length === 0 ? [] : await attempt(() => readPhotos(ids));
  return (id) => photos?.find((photo) => photo.id === id);
}

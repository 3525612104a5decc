import type { Photo } from '../../shared/photo';
import { usedPhotoIds } from '../../shared/photo-uses';
import type { Story } from '../../shared/story';
import type { Newsroom } from '../store/newsroom';

/** The photos that a story uses, by id; those that the newsroom no longer has are left out. */
export function photosOf(story: Story, { photos }: Newsroom): ReadonlyMap<string, Photo> {
  const used = usedPhotoIds(story).flatMap((id) => photos.get(id) ?? []);
  return new Map(used.map((photo) => [photo.id, photo]));
}

import type { Photo, PictureArea } from '../../shared/photo';
import { usedPhotoIds } from '../../shared/photo-uses';
import { settledCropOf } from '../../shared/photos/crop-areas';
import type { Story } from '../../shared/story';
import type { Newsroom } from '../store/newsroom';

/** The photos that a story uses, by id; those that the newsroom no longer has are left out. */
export function photosOf(story: Story, { photos }: Newsroom): ReadonlyMap<string, Photo> {
  const used = usedPhotoIds(story).flatMap((id) => photos.get(id) ?? []);
  return new Map(used.map((photo) => [photo.id, photo]));
}

/** The part of a photo that a card of the feed shows; null for the middle of it. */
export function feedArea(photoId: string | null, photos: Newsroom['photos']): PictureArea | null {
  const photo = photos.get(photoId ?? '');
  return photo === undefined ? null : settledCropOf(photo, 'wide');
}

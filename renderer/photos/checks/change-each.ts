import type { Photo, PhotoChange } from '../../../shared/photo';
import { changePhotos } from '../change-photos';

/** Changes each photo by a change of its own, all as one step that can be undone. */
export function changeEach(changes: readonly { photo: Photo; change: PhotoChange }[]): void {
  const byId = new Map(changes.map(({ photo, change }) => [photo.id, change]));
  changePhotos(
    changes.map(({ photo }) => photo),
    ({ id }) => byId.get(id) ?? {},
    '',
  );
}

import type { DragEvent as ReactDragEvent } from 'react';
import { photoUseOf } from '../../shared/photo-uses';
import type { PhotoUse } from '../../shared/story';
import { attempt } from '../app-store';
import { readPhotos } from './read-photos';

/** What photos that are dragged carry: their ids, also to another window; nothing for other programs. */
const PHOTOS_TYPE = 'application/x-copydesk-photos';
const ID = /^[a-z0-9][a-z0-9-]{5,63}$/;

type Drag = Pick<DragEvent | ReactDragEvent, 'dataTransfer'>;

/** Has a drag carry these photos. */
export function carryPhotos({ dataTransfer }: ReactDragEvent, ids: readonly string[]): void {
  dataTransfer.setData(PHOTOS_TYPE, ids.join(' '));
  dataTransfer.effectAllowed = 'copy';
}

/** Whether photos are over a place: only a drop tells which. */
export function carriesPhotos({ dataTransfer }: Drag): boolean {
  return dataTransfer?.types.includes(PHOTOS_TYPE) === true;
}

/** Ids of the photos that were dropped; none where something else was. */
export function photosCarried({ dataTransfer }: Drag): readonly string[] {
  const ids = dataTransfer?.getData(PHOTOS_TYPE).split(' ') ?? [];
  return ids.filter((id) => ID.test(id));
}

/** Photos as a story starts to use them, in this order; those that are gone are left out. */
export async function usesOf(ids: readonly string[]): Promise<readonly PhotoUse[]> {
  const photos = await attempt(() => readPhotos(ids));
  return photos?.map(photoUseOf) ?? [];
}

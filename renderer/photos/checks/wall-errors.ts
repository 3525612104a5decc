import { create } from 'zustand';
import { checkContext, checkPhoto } from '../../../shared/captions/checks';
import type { Photo } from '../../../shared/photo';
import { changedPhoto } from '../../../shared/photos/changed-photo';
import { attempt } from '../../app-store';
import { inSlices } from '../../in-slices';
import { newestAnswer } from '../../newest-answer';
import { REST_MS } from '../../ui/use-at-rest';
import { usePhotos } from '../photos';
import { readPhotos } from '../read-photos';
import { notStored } from '../waiting-changes';
import { hereAndNow } from '../here-and-now';

/** How many errors photos on the wall have, as far as they were in sight. */
const useWallErrors = create<ReadonlyMap<string, number>>(() => new Map());

/** How many errors a photo has; 0 while that is not known. */
export function useErrorsOf(id: string): number {
  return useWallErrors((errors) => errors.get(id) ?? 0);
}

const readInSight = newestAnswer((ids: readonly string[]) => readPhotos(ids));
let timer: ReturnType<typeof setTimeout> | undefined;

/** Checks the photos at these places of the wall once hands and wall rest, the last not among them. */
export function checkInSight(from: number, to: number): void {
  clearTimeout(timer);
  timer = setTimeout(() => void checkNow(from, to), REST_MS);
}

let rounds = 0;

async function checkNow(from: number, to: number): Promise<void> {
  const number = ++rounds;
  const ids = usePhotos
    .getState()
    .shown.slice(from, to)
    .map(({ id }) => id);
  if (ids.length === 0) return;
  const photos = await attempt(() => readInSight(ids));
  if (photos === undefined) return;
  const waiting = notStored();
  const errors = new Map(useWallErrors.getState());
  // Rules take a millisecond or two for a photo: a wall of them would hold up keys and frames.
  const isNewest = () => number === rounds;
  const isDone = await inSlices(photos, isNewest, (photo) => {
    errors.set(photo.id, countErrors(changedPhoto(photo, waiting.get(photo.id) ?? {})));
  });
  if (isDone) useWallErrors.setState(errors, true);
}

function countErrors(photo: Photo): number {
  const found = checkPhoto(photo, checkContext([photo], hereAndNow()));
  return found.filter(({ severity }) => severity === 'error').length;
}

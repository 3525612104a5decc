import { create } from 'zustand';
import { checkContext, checkPhoto } from '../../../shared/captions/checks';
import type { Photo } from '../../../shared/photo';
import { changedPhoto } from '../../../shared/photos/changed-photo';
import { attempt } from '../../app-store';
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

async function checkNow(from: number, to: number): Promise<void> {
  const ids = usePhotos
    .getState()
    .shown.slice(from, to)
    .map(({ id }) => id);
  if (ids.length === 0) return;
  const photos = await attempt(() => readInSight(ids));
  if (photos === undefined) return;
  const waiting = notStored();
  const errors = photos.map(
    (photo) => [photo.id, countErrors(changedPhoto(photo, waiting.get(photo.id) ?? {}))] as const,
  );
  useWallErrors.setState(new Map([...useWallErrors.getState(), ...errors]), true);
}

function countErrors(photo: Photo): number {
  const found = checkPhoto(photo, checkContext([photo], hereAndNow()));
  return found.filter(({ severity }) => severity === 'error').length;
}

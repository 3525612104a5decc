import { useEffect } from 'react';
import { create } from 'zustand';
import type { Photo } from '../../shared/photo';
import { changedPhoto } from '../../shared/photos/changed-photo';
import { attempt } from '../app-store';
import { listen } from '../ipc';
import { readPhotos } from './read-photos';
import { latestOf, withStored } from './stored-meanwhile';
import { notStored, type Changes } from './waiting-changes';

/** What the library says of photos that stories use; null of one that it does not have. */
const useLibrary = create<ReadonlyMap<string, Photo | null>>(() => new Map());

let asked: Set<string> | null = null;
let isListening = false;

/**
 * What the library says of a photo now, and follows it; null while it is read, or where there is no such photo.
 */
export function useLibraryPhoto(id: string | null): Photo | null {
  useEffect(() => {
    if (id !== null && !useLibrary.getState().has(id)) ask([id]);
  }, [id]);
  return useLibrary((photos) => (id === null ? null : (photos.get(id) ?? null)));
}

/** The same for once, as far as it is known. */
export function photoInLibrary(id: string): Photo | null {
  return useLibrary.getState().get(id) ?? null;
}

/** Shows what photos are now, or will be in a moment. */
export function changeInLibrary(changes: Changes): void {
  const known = [...useLibrary.getState()];
  if (!known.some(([id]) => changes.has(id))) return;
  const changed = known.map(
    ([id, photo]) => [id, photo && changedPhoto(photo, changes.get(id) ?? {})] as const,
  );
  useLibrary.setState(new Map(changed), true);
}

/** Forgets the newsroom that was open. */
export function forgetLibrary(): void {
  asked = null;
  useLibrary.setState(new Map(), true);
}

/** Reads all that is known anew: photos went, or came back. */
export function readLibraryAgain(): void {
  ask(useLibrary.getState().keys());
}

/** Reads photos, all that are asked for in one go together. */
function ask(ids: Iterable<string>): void {
  followOthers();
  if (asked === null) queueMicrotask(() => void readAsked());
  asked = new Set([...(asked ?? []), ...ids]);
}

async function readAsked(): Promise<void> {
  const ids = [...(asked ?? [])];
  asked = null;
  if (ids.length === 0) return;
  const { answer: photos, stored } = await withStored(() => attempt(() => readPhotos(ids)));
  if (photos === undefined) return;
  const waiting = notStored();
  const read = new Map(
    latestOf(photos, stored).map((photo) => [
      photo.id,
      changedPhoto(photo, waiting.get(photo.id) ?? {}),
    ]),
  );
  const now = ids.map((id) => [id, read.get(id) ?? null] as const);
  useLibrary.setState(new Map([...useLibrary.getState(), ...now]), true);
}

/** Other windows and programs change photos too. */
function followOthers(): void {
  if (isListening) return;
  isListening = true;
  listen({ 'photos.outside': readLibraryAgain });
}

import { useEffect } from 'react';
import { create } from 'zustand';
import type { Photo } from '../../shared/photo';
import { attempt } from '../app-store';
import { listen, request } from '../ipc';

/** Photos as the newsroom has them, by id: those that stories on screen show, as far as they are read. */
const useLibrary = create<ReadonlyMap<string, Photo>>(() => new Map());

/** How many places show a photo, by id. */
const shown = new Map<string, number>();
let wanted = new Set<string>();
let stopListening = () => {};

/** A photo that a story shows, as the newsroom has it; undefined while that is not known, or where it is gone. */
export function useLibraryPhoto(id: string): Photo | undefined {
  useEffect(() => follow(id), [id]);
  return useLibrary((photos) => photos.get(id));
}

function follow(id: string): () => void {
  if (shown.size === 0) stopListening = listen({ 'photos.outside': () => read(shown.keys()) });
  shown.set(id, (shown.get(id) ?? 0) + 1);
  read([id]);
  return () => {
    const left = (shown.get(id) ?? 0) - 1;
    if (left > 0) shown.set(id, left);
    else shown.delete(id);
    if (shown.size === 0) stopListening();
  };
}

/** Reads these photos, with all others that are asked for at the same time. */
function read(ids: Iterable<string>): void {
  if (wanted.size === 0) queueMicrotask(() => void readWanted());
  for (const id of ids) wanted.add(id);
}

async function readWanted(): Promise<void> {
  const ids = [...wanted];
  wanted = new Set();
  const photos = await attempt(() => request('photos.read', ids));
  if (photos === undefined) return;
  const asked = new Set(ids);
  const others = [...useLibrary.getState()].filter(([id]) => !asked.has(id) && shown.has(id));
  const found = photos.map((photo) => [photo.id, photo] as const);
  useLibrary.setState(new Map([...others, ...found]), true);
}

import type { Photo, PhotoChange } from '../../shared/photo';
import { attempt } from '../app-store';
import { request } from '../ipc';

export type Changes = ReadonlyMap<string, PhotoChange>;

/** Photos stored at once: of thousands the first are safe, and shown so, long before the last. */
const AT_ONCE = 500;

/** What is not on its way to the disk yet, or could not be stored, and what is on its way. */
let waiting: Changes = new Map();
let onTheWay: Changes = new Map();
let storing: Promise<boolean> | null = null;

/** Changes of photos that the disk does not have, as far as is known. */
export function notStored(): Changes {
  return merged(onTheWay, waiting);
}

/** Has changes stored, after all that were asked for before. @returns as `storeWaiting` */
export function storeChanges(changes: Changes, stored: (photos: readonly Photo[]) => void) {
  waiting = merged(waiting, changes);
  return storeWaiting(stored);
}

/**
 * Stores what waits, also what could not be stored before; a failure is told, and what failed waits on.
 *
 * @returns whether all is on the disk.
 */
export function storeWaiting(stored: (photos: readonly Photo[]) => void): Promise<boolean> {
  storing ??= storeAll(stored).finally(() => {
    storing = null;
  });
  return storing;
}

/** Changes to a newsroom that was left have nowhere to go. */
export function forgetWaiting(): void {
  waiting = new Map();
}

async function storeAll(stored: (photos: readonly Photo[]) => void): Promise<boolean> {
  while (waiting.size > 0) {
    const all = [...waiting];
    onTheWay = new Map(all.slice(0, AT_ONCE));
    waiting = new Map(all.slice(AT_ONCE));
    const asked = [...onTheWay].map(([id, change]) => ({ id, change }));
    const photos = await attempt(() => request('photos.change', asked));
    if (photos === undefined) waiting = merged(onTheWay, waiting);
    onTheWay = new Map();
    if (photos === undefined) return false;
    stored(photos);
  }
  return true;
}

/** The later change of a field wins. */
function merged(earlier: Changes, later: Changes): Changes {
  const all = new Map(earlier);
  for (const [id, change] of later) all.set(id, { ...all.get(id), ...change });
  return all;
}

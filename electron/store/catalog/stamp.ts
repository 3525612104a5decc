import { statSync, type Stats } from 'node:fs';
import { threadId } from 'node:worker_threads';
import { readError } from '../file-errors';

/** Coarser than the clock of any file system: within it a file may change and look the same. */
const COARSE_CLOCK_MS = 2_000;

let counter = 0;

/**
 * What tells that a file is still the one that was read. Ask for it before reading: a file that is
 * changed meanwhile then has another. A file of this very moment gets a stamp that no file has.
 */
export function stampOf({ size, mtimeMs, ctimeMs }: Stats, now = Date.now()): string {
  const isFresh = Math.max(mtimeMs, ctimeMs) > now - COARSE_CLOCK_MS;
  return isFresh ? unknownStamp() : `${size} ${mtimeMs} ${ctimeMs}`;
}

/** A stamp that no file has, nor any other story: its file is read when there is time. */
export function unknownStamp(): string {
  counter += 1;
  return `? ${process.pid} ${threadId} ${Date.now()} ${counter}`;
}

/** Whether a file is still the one that had this stamp; not where that cannot be asked: reading it tells why. */
export function isStill(path: string, stamp: string): boolean {
  try {
    return stampOf(statSync(path)) === stamp;
  } catch (error) {
    if (error instanceof Error) return false;
    throw error;
  }
}

/** The stamp of a file that is there; one that no file has for any other. @throws UserError `unreadable`. */
export function stampAt(path: string): string {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats === undefined ? unknownStamp() : stampOf(stats);
  } catch (error) {
    throw readError(error, path);
  }
}

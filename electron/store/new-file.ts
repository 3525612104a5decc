import { closeSync, fchmodSync, fstatSync, openSync, write } from 'node:fs';
import { rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { UserError } from '../../shared/errors';
import { syncOpen } from './folders';

const writeSome = promisify(write);

/**
 * Makes a file of these bytes, which is on the disk when this resolves; on any error nothing of it
 * is left.
 *
 * @param mode permission bits that it gets whatever the umask says; null leaves them to the umask.
 * @param meanwhile done while the disk syncs; its error is the more telling one, and comes first.
 * @throws UserError `disk-full` when the disk took less than it was given; otherwise the system's
 *   error, EEXIST where there is a file.
 */
export async function writeNewFile<T>(
  path: string,
  bytes: Buffer,
  mode: number | null,
  meanwhile: () => Promise<T>,
): Promise<T> {
  // What may wait for the disk is done by a thread; to hand the rest to one takes longer than the call.
  const file = openSync(path, 'wx', mode ?? 0o666);
  try {
    try {
      return await fill(file, bytes, mode, meanwhile);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

async function fill<T>(
  file: number,
  bytes: Buffer,
  mode: number | null,
  meanwhile: () => Promise<T>,
): Promise<T> {
  await writeAll(file, bytes);
  const written = fstatSync(file);
  if (written.size !== bytes.byteLength) throw new UserError('disk-full', 'The disk is full.');
  // The mode asked for at opening is narrowed by the umask; a shared newsroom's must stay.
  if (mode !== null && (written.mode & 0o777) !== mode) fchmodSync(file, mode);
  // Once and never again: after a failed sync the kernel may call the lost pages clean.
  const [synced, done] = await Promise.allSettled([syncOpen(file), meanwhile()]);
  if (done.status === 'rejected') throw done.reason;
  if (synced.status === 'rejected') throw synced.reason;
  return done.value;
}

/** A disk that is nearly full may take a part only; then the rest is what says so. */
async function writeAll(file: number, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) {
    const { bytesWritten } = await writeSome(file, bytes, done, bytes.byteLength - done, done);
    if (bytesWritten === 0) throw new UserError('disk-full', 'The disk is full.');
    done += bytesWritten;
  }
}

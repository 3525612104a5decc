import { fstatSync } from 'node:fs';
import { open, rm, type FileHandle } from 'node:fs/promises';
import { UserError } from '../../shared/errors';

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
  const file = await open(path, 'wx', mode ?? 0o666);
  try {
    await writeAll(file, bytes);
    const written = fstatSync(file.fd);
    if (written.size !== bytes.byteLength) throw new UserError('disk-full', 'The disk is full.');
    // The mode asked for at opening is narrowed by the umask; a shared newsroom's must stay.
    if (mode !== null && (written.mode & 0o777) !== mode) await file.chmod(mode);
    // Once and never again: after a failed sync the kernel may call the lost pages clean.
    const [synced, done] = await Promise.allSettled([file.sync(), meanwhile()]);
    if (done.status === 'rejected') throw done.reason;
    if (synced.status === 'rejected') throw synced.reason;
    await file.close();
    return done.value;
  } catch (error) {
    await file.close();
    await rm(path, { force: true });
    throw error;
  }
}

/** A disk that is nearly full may take a part only; then the rest is what says so. */
async function writeAll(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let done = 0; done < bytes.byteLength;) {
    const { bytesWritten } = await file.write(bytes, done, bytes.byteLength - done, done);
    if (bytesWritten === 0) throw new UserError('disk-full', 'The disk is full.');
    done += bytesWritten;
  }
}

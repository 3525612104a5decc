import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { UserError } from '../../shared/errors';
import type { AddedPhotos, IngestProgress } from '../../shared/ipc';
import { summarisePhoto, type PhotoSummary } from '../../shared/summary';
import type { RunTask } from '../isolated/tasks';
import { readError } from '../store/file-errors';
import type { PhotoStore } from '../store/photo-store';

/** Above any press photograph, below what would fill the memory of a small computer. */
const LARGEST_PICTURE_BYTES = 200 * 1024 * 1024;

/** As many as there are processes that read pictures. */
const AT_ONCE = 2;

/** A file that may be a picture, read only when its turn comes. */
export interface PictureFile {
  name: string;
  read(): Promise<Uint8Array>;
}

export interface Ingest {
  store: PhotoStore;
  runTask: RunTask;
  progress(progress: IngestProgress): void;
  signal: AbortSignal;
}

/**
 * Takes pictures into the newsroom. One that is refused, or was here before, does not stop the rest; a
 * cancel does, and keeps what is taken in by then.
 *
 * @returns the photos in the order of their files.
 * @throws what is no refusal of a single picture, once nothing is under way any more.
 */
export async function takeIn(
  files: readonly PictureFile[],
  { store, runTask, progress, signal }: Ingest,
): Promise<AddedPhotos> {
  const taken: (PhotoSummary | undefined)[] = [];
  const refused: string[] = [];
  let known = 0;
  let done = 0;
  const next = files.entries();
  const work = async () => {
    for (const [index, { name, read }] of next) {
      if (signal.aborted) return;
      try {
        const bytes = await read();
        const task = { bytes, fileName: name };
        const picture = await runTask('inspect-picture', task, { subject: name, signal });
        const { photo, isNew } = await store.add(bytes, picture);
        taken[index] = summarisePhoto(photo);
        if (!isNew) known += 1;
      } catch (error) {
        if (signal.aborted) return;
        if (!(error instanceof UserError)) throw error;
        refused.push(error.message);
      }
      done += 1;
      progress({ done, total: files.length });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  const photos = taken.filter((photo) => photo !== undefined);
  return { photos, known, refused, wasCancelled: signal.aborted };
}

/** Pictures on the disk, by their paths. */
export function pictureFiles(paths: readonly string[]): readonly PictureFile[] {
  return paths.map((path) => ({ name: basename(path), read: () => readPicture(path) }));
}

/**
 * Files below a folder that may be pictures, in the order of their paths: all but hidden ones, as names do
 * not tell. Links are not followed.
 *
 * @throws UserError `unreadable` where the folder itself cannot be read.
 */
export async function picturesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .filter((path) => !/[\\/]\./.test(path.slice(folder.length)))
      .toSorted();
  } catch (error) {
    throw readError(error, folder);
  }
}

async function readPicture(path: string): Promise<Uint8Array> {
  const name = basename(path);
  try {
    refuseSize((await stat(path)).size, name);
    return await readFile(path);
  } catch (error) {
    throw readError(error, path);
  }
}

/** Bytes that were handed over. @throws UserError `too-large` */
export function checkedSize(bytes: Uint8Array, name: string): Uint8Array {
  refuseSize(bytes.byteLength, name);
  return bytes;
}

function refuseSize(size: number, name: string): void {
  if (size <= LARGEST_PICTURE_BYTES) return;
  throw new UserError(
    'too-large',
    `“${name}” is ${Math.round(size / 1024 / 1024)} MB. Copydesk takes pictures of up to 200 MB.`,
  );
}

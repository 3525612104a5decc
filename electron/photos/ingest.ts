import { createWriteStream } from 'node:fs';
import { open, readdir, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../shared/errors';
import type { AddedPhotos, IngestProgress } from '../../shared/ipc';
import { summarisePhoto, type PhotoSummary } from '../../shared/summary';
import type { RunTask } from '../isolated/tasks';
import { readError, writeError } from '../store/file-errors';
import type { PhotoStore } from '../store/photo-store';

/** Above any press photograph, below what would fill the memory of a small computer. */
const LARGEST_PICTURE_BYTES = 200 * 1024 * 1024;

const CHUNK_BYTES = 1024 * 1024;

/** Two more than there are readers: while one is copied and one waits for the disk, they all read. */
const AT_ONCE = 4;

/** A file that may be a picture, read only when its turn comes. */
export interface PictureFile {
  name: string;
  /** Writes its bytes into a new file. */
  copyTo(path: string): Promise<void>;
}

export interface Ingest {
  store: PhotoStore;
  /** Folder for the smaller copies that the window shows; null where there can be none. */
  copies: string | null;
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
  { store, copies, runTask, progress, signal }: Ingest,
): Promise<AddedPhotos> {
  const taken: (PhotoSummary | undefined)[] = [];
  const refused: string[] = [];
  const added: string[] = [];
  let known = 0;
  let done = 0;
  const next = files.entries();
  const work = async () => {
    for (const [index, { name, copyTo }] of next) {
      if (signal.aborted) return;
      try {
        const { photo, isNew } = await store.add(copyTo, (path) =>
          runTask('inspect-picture', { path, fileName: name, copies }, { subject: name, signal }),
        );
        taken[index] = summarisePhoto(photo);
        if (isNew) added.push(photo.id);
        else known += 1;
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
  return { photos, known, added, refused, wasCancelled: signal.aborted };
}

/** Pictures on the disk, by their paths. */
export function pictureFiles(paths: readonly string[]): readonly PictureFile[] {
  return paths.map((path) => ({ name: basename(path), copyTo: (to) => copyPicture(path, to) }));
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

async function copyPicture(from: string, to: string): Promise<void> {
  const original = await openToRead(from);
  try {
    // As a stream: a picture may be larger than what this process should hold.
    await pipeline(
      original.createReadStream({ highWaterMark: CHUNK_BYTES }),
      createWriteStream(to, { flags: 'wx', highWaterMark: CHUNK_BYTES }),
    );
  } catch (error) {
    const isRead = error instanceof Error && 'syscall' in error && error.syscall === 'read';
    throw isRead ? readError(error, from) : writeError(error, to);
  }
}

async function openToRead(path: string): Promise<FileHandle> {
  try {
    refuseSize((await stat(path)).size, basename(path));
    return await open(path);
  } catch (error) {
    throw readError(error, path);
  }
}

/** Pictures that were handed over as bytes. */
export function handedOver(
  files: readonly { name: string; bytes: Uint8Array }[],
): readonly PictureFile[] {
  return files.map(({ name, bytes }) => ({
    name,
    async copyTo(path) {
      refuseSize(bytes.byteLength, name);
      try {
        await writeFile(path, bytes, { flag: 'wx' });
      } catch (error) {
        throw writeError(error, path);
      }
    },
  }));
}

function refuseSize(size: number, name: string): void {
  if (size <= LARGEST_PICTURE_BYTES) return;
  throw new UserError(
    'too-large',
    `“${name}” is ${Math.round(size / 1024 / 1024)} MB. Copydesk takes pictures of up to 200 MB.`,
  );
}

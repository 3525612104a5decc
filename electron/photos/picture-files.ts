import { createWriteStream, type Dirent, type Stats } from 'node:fs';
import { open, readdir, stat, writeFile, type FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UserError } from '../../shared/errors';
import { readError, writeError } from '../store/file-errors';
import { cleanLine } from './clean-text';
import { START_BYTES } from './other-kinds';

/** Above any press photograph, below what would fill the memory of a small computer. */
const LARGEST_PICTURE_BYTES = 200 * 1024 * 1024;

const CHUNK_BYTES = 1024 * 1024;

/** A file that may be a picture, read only when its turn comes. */
export interface PictureFile {
  /** As people can read it. */
  name: string;
  /** Its first bytes, `START_BYTES` where it has so many. @throws UserError where it cannot be read. */
  start(): Promise<Uint8Array>;
  /** Writes its bytes into a new file. @throws UserError as a read and a write do, `too-large` */
  copyTo(path: string): Promise<void>;
}

/** Files on the disk, by their paths. */
export function pictureFiles(paths: readonly string[]): readonly PictureFile[] {
  return paths.map((path) => ({
    name: nameOf(path),
    start: () => startOf(path),
    copyTo: (to) => copyPicture(path, to),
  }));
}

/**
 * Files below a folder, in the order of their paths: all of them, as names do not tell which are pictures, but
 * for those in hidden folders. Links are not followed, and refused when their turn comes.
 *
 * @throws UserError `unreadable` where the folder itself cannot be read.
 */
export async function filesIn(folder: string): Promise<readonly PictureFile[]> {
  const entries = (await entriesOf(folder))
    .filter((entry) => entry.isFile() || entry.isSymbolicLink())
    .map((entry) => ({ path: join(entry.parentPath, entry.name), isFile: entry.isFile() }))
    .filter(({ path }) => !/[\\/]\.[^\\/]*[\\/]/.test(path.slice(folder.length)))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return entries.flatMap(({ path, isFile }) => (isFile ? pictureFiles([path]) : linkAt(path)));
}

async function entriesOf(folder: string): Promise<readonly Dirent[]> {
  try {
    return await readdir(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    throw readError(error, folder);
  }
}

function linkAt(path: string): PictureFile {
  const name = nameOf(path);
  const refuse = () => {
    throw new UserError(
      'not-a-picture',
      `“${name}” is a link to another place, so it was not followed. Add the file that it leads to.`,
    );
  };
  return { name, start: async () => refuse(), copyTo: async () => refuse() };
}

/** Pictures that were handed over as bytes. */
export function handedOver(
  files: readonly { name: string; bytes: Uint8Array }[],
): readonly PictureFile[] {
  return files.map(({ name: given, bytes }) => {
    const name = nameOf(given);
    return {
      name,
      start: async () => bytes.subarray(0, START_BYTES),
      async copyTo(path) {
        refuseSize(bytes.byteLength, name);
        try {
          await writeFile(path, bytes, { flag: 'wx' });
        } catch (error) {
          throw writeError(error, path);
        }
      },
    };
  });
}

/** A name may hold anything: a line end, what turns its direction. */
function nameOf(path: string): string {
  return cleanLine(basename(path));
}

async function startOf(path: string): Promise<Uint8Array> {
  const file = await openToRead(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(START_BYTES), 0, START_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } catch (error) {
    throw readError(error, cleanLine(path));
  } finally {
    await file.close();
  }
}

async function copyPicture(from: string, to: string): Promise<void> {
  const original = await openToRead(from);
  try {
    refuseSize((await original.stat()).size, nameOf(from));
    // As a stream: a picture may be larger than what this process should hold.
    await pipeline(
      original.createReadStream({ highWaterMark: CHUNK_BYTES }),
      createWriteStream(to, { flags: 'wx', highWaterMark: CHUNK_BYTES }),
    );
  } catch (error) {
    const isRead = error instanceof Error && 'syscall' in error && error.syscall === 'read';
    throw isRead ? readError(error, cleanLine(from)) : writeError(error, to);
  } finally {
    await original.close();
  }
}

async function openToRead(path: string): Promise<FileHandle> {
  try {
    refuseOther(await stat(path), nameOf(path));
    return await open(path);
  } catch (error) {
    throw readError(error, cleanLine(path));
  }
}

/** What is opened to be read and is no file may never answer. */
function refuseOther(found: Stats, name: string): void {
  if (found.isFile()) return;
  throw new UserError(
    'not-a-picture',
    found.isDirectory()
      ? `“${name}” is a folder. Add its pictures with “Add folder…”.`
      : `“${name}” is no file, so it was not added.`,
  );
}

function refuseSize(size: number, name: string): void {
  if (size <= LARGEST_PICTURE_BYTES) return;
  throw new UserError(
    'too-large',
    `“${name}” is ${Math.round(size / 1024 / 1024)} MB. Copydesk takes pictures of up to 200 MB.`,
  );
}

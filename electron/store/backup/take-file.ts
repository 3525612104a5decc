import { constants, createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, isNotAllowed } from '../file-errors';
import { WHOLE_FILE_BYTES } from './limits';

/** A file as it was at one moment: whole, or for a large one the way to read it. */
export type TakenFile = { path: string; modified: number } & (
  { bytes: Buffer } | { mostBytes: number; pieces(): AsyncIterable<Buffer> }
);

/** A file that is not in the backup, and why, e.g. `gone meanwhile`. */
export interface LeftOut {
  file: string;
  reason: string;
}

/**
 * Takes a file of the newsroom. The store replaces files whole, so that what is opened is one
 * version; one that vanished since it was listed, or may not be read, is left out and named.
 *
 * @throws system errors of the disk, such as EIO.
 */
export async function takeFile(newsroom: string, path: string): Promise<TakenFile | LeftOut> {
  const place = join(newsroom, path);
  try {
    // A link put there since it was listed is not followed: it may lead to anything.
    const file = await open(place, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
    try {
      const { size, mtimeMs: modified } = await file.stat();
      if (size <= WHOLE_FILE_BYTES) return { path, modified, bytes: await file.readFile() };
      return { path, modified, mostBytes: size, pieces: () => piecesOf(place, size) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return { file: path, reason: 'gone meanwhile' };
    if (hasCode(error, 'ELOOP')) return { file: path, reason: 'a link' };
    if (isNotAllowed(error)) return { file: path, reason: 'you may not read it' };
    throw error;
  }
}

/** What is appended meanwhile stays out: the entry's place in the zip has been measured. */
async function* piecesOf(place: string, size: number): AsyncGenerator<Buffer> {
  for await (const piece of createReadStream(place, { end: size - 1, highWaterMark: 1_000_000 })) {
    yield piece as Buffer;
  }
}

import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Story } from '../../../shared/story';
import { hashOf, readIfThere } from '../durable-file';
import { hasCode, readError } from '../file-errors';
import { storyKind } from '../kinds';
import { RecordFile } from '../record';
import { copyMadeBy, mayBeCopy } from './copy-names';

/** A second file with a story's id: a version of it that another program left. */
export interface StoryCopy {
  /** Absolute. */
  path: string;
  /** Program that left it, as far as its name tells. */
  madeBy: string;
  /** When its content was written, ISO 8601. */
  at: string;
  story: Story;
  /** SHA-256 of the file, in hex. */
  hash: string;
}

/**
 * Copies of a story, the newest first: files in its folder that are named after its own, and `others`
 * known to hold its id, wherever they are and whatever they are called.
 *
 * @throws UserError `unreadable` when the folder cannot be read.
 */
export async function copiesBeside(
  ownPath: string,
  id: string,
  others: readonly string[],
): Promise<StoryCopy[]> {
  const folder = dirname(ownPath);
  const names = await namesIn(folder);
  const beside = names.filter((name) => mayBeCopy(name, basename(ownPath)));
  const paths = new Set([...beside.map((name) => join(folder, name)), ...others]);
  const copies = await Promise.all([...paths].map((path) => readCopy(path, id)));
  return copies
    .filter((copy) => copy !== null)
    .toSorted((a, b) => b.story.rev - a.story.rev || (a.at < b.at ? 1 : -1));
}

/** Null for a file that is gone, holds another story, or cannot be read as one. */
async function readCopy(path: string, id: string): Promise<StoryCopy | null> {
  const file = new RecordFile(path, storyKind);
  const result = await file.read();
  const bytes = await readIfThere(path);
  if (result.status !== 'ok' || result.data.id !== id) return null;
  // Written again between the two readings: the next look finds it.
  if (bytes === null || !file.hasSeen(bytes)) return null;
  const { mtime } = await stat(path);
  return {
    path,
    madeBy: copyMadeBy(basename(path)),
    at: mtime.toISOString(),
    story: result.data,
    hash: hashOf(bytes),
  };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw readError(error, folder);
  }
}

import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { UserError } from '../../shared/errors';
import { hashOf, readIfThere } from './durable-file';
import { hasCode, writeError } from './file-errors';
import { makeFolder, syncFile, syncFolder } from './folders';
import { keepUnder } from './replace-file';

/** Folder of files that could not be read. Nothing in it is ever deleted by us. */
export const SET_ASIDE = 'set-aside';

/**
 * Keeps a file that cannot be used in `folder` too, as it is, under a name that says what it holds;
 * on the disk when this resolves.
 *
 * @param isSeen whether these bytes are what was found unusable.
 * @throws UserError `conflict` when it is another by now, and as a write does.
 */
export async function setAside(
  folder: string,
  path: string,
  isSeen: (bytes: Buffer) => boolean,
): Promise<void> {
  const bytes = await readIfThere(path);
  if (bytes === null || !isSeen(bytes)) {
    throw new UserError('conflict', 'The file was changed once more. Try again.');
  }
  try {
    await makeFolder(folder);
    await syncFile(path);
    await keepIn(folder, path, bytes);
    await syncFolder(folder);
  } catch (error) {
    throw writeError(error, folder);
  }
}

/** Under a name that says what it holds: stopped and done again, there is one. */
async function keepIn(folder: string, path: string, bytes: Buffer): Promise<void> {
  const hash = hashOf(bytes);
  const name = join(folder, `${basename(path, '.json')}-${hash.slice(0, 12)}`);
  try {
    await keepUnder(`${name}.json`, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const kept = await readIfThere(`${name}.json`);
    // A copy that was cut off, on a disk without links.
    if (kept === null || hashOf(kept) !== hash) {
      await keepUnder(`${name}-${randomBytes(3).toString('hex')}.json`, path);
    }
  }
}

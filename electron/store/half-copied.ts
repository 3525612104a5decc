import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from './file-errors';
import { temporaryFile, temporaryFor } from './temporary-file';

const NAME = 'arriving';

/** Where a picture is copied to until it is known what it is. @param media folder of the originals */
export function arrivingFile(media: string): string {
  return temporaryFor(join(media, NAME));
}

/**
 * Removes pictures that a Copydesk which is gone was still copying: they are in no list, and each may be of
 * 200 MB.
 *
 * @throws system errors
 */
export async function removeHalfCopied(media: string): Promise<void> {
  for (const name of await readdir(media)) {
    const file = temporaryFile(name);
    if (file?.target === NAME && file.isLeft === true) await remove(join(media, name));
  }
}

/** One that does not go keeps nobody from adding pictures. */
async function remove(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
  } catch (error) {
    if (!hasCode(error, 'EACCES', 'EPERM', 'EBUSY')) throw error;
  }
}

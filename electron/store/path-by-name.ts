import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, readError } from './file-errors';
import { monthFolders } from './story-files';

/**
 * Absolute path of the file that bears a story's id, without reading any; null where there is none.
 * It may hold another story all the same.
 *
 * @param folder the newsroom's `stories/`.
 * @throws UserError `unreadable` when the system lets nobody tell.
 */
export async function pathByName(folder: string, id: string): Promise<string | null> {
  for (const month of await monthFolders(folder)) {
    const path = join(month, `${id}.json`);
    if (await isThere(path)) return path;
  }
  return null;
}

async function isThere(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isFile();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENAMETOOLONG')) return false;
    throw readError(error, path);
  }
}

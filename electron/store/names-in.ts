import { readdir } from 'node:fs/promises';
import { hasCode, readError } from './file-errors';

/** Names in a folder; none where there is no such folder. @throws UserError `unreadable`. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw readError(error, folder);
  }
}

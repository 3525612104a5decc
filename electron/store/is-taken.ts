import { lstat } from 'node:fs/promises';
import { hasCode } from './file-errors';

/** Whether anything has this path, a link that leads nowhere too. @throws a system error. */
export async function isTaken(path: string): Promise<boolean> {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return false;
    throw error;
  }
}

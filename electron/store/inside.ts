import { realpath } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { UserError } from '../../shared/errors';
import { hasCode } from './file-errors';

/** Whether a path, its links followed, is this folder or in it. What is not there is in none. */
export async function isInside(folder: string, path: string): Promise<boolean> {
  return (await realInside(await realpath(folder), path)) !== null;
}

/**
 * A path with its links followed, where it is this folder or in it; null where it is not, or not there.
 *
 * @param realFolder path of the folder, its links followed.
 */
export async function realInside(realFolder: string, path: string): Promise<string | null> {
  const real = await realIfThere(path);
  const isIn = real === realFolder || real?.startsWith(join(realFolder, sep));
  return isIn === true ? real : null;
}

/**
 * A newsroom may come from anyone: a link in it must not show or send out a file of this computer.
 *
 * @throws UserError `not-a-picture` for a file that is a link out of `folder`.
 */
export async function refuseLinkOut(folder: string, path: string, name: string): Promise<void> {
  if ((await realIfThere(path)) === null || (await isInside(folder, path))) return;
  throw new UserError(
    'not-a-picture',
    `The picture “${name}” is a link to a file outside the newsroom, and is not shown. Add the picture itself.`,
  );
}

async function realIfThere(path: string): Promise<string | null> {
  try {
    return await realpath(resolve(path));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

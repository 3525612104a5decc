import { randomBytes } from 'node:crypto';
import { lstat, mkdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { UserError } from '../../shared/errors';
import { isTaken } from '../store/is-taken';
import { TEMPORARY_SUFFIX } from '../store/temporary-file';
import { hasCode } from '../store/file-errors';

/** What to do when the folder's name is taken. */
export type OnExisting = 'ask' | 'replace' | 'keep-both';

interface Placing {
  parentFolder: string;
  /** Safe name of the folder to make. */
  name: string;
  onExisting: OnExisting;
  /** Whether a folder that is there may be replaced. */
  mayReplace(folder: string): Promise<boolean>;
  /** Fills the new folder, which is empty and out of sight. */
  fill(folder: string): Promise<void>;
}

/**
 * Makes a folder that appears whole or not at all: it is filled beside its place under a hidden
 * name and then renamed. When anything fails, or `fill` is cancelled, nothing is left behind and
 * what was there before is there still.
 *
 * @returns path of the folder.
 * @throws UserError `exists` when the name is taken and may not be used; what `fill` throws; system
 *   errors.
 */
export async function placeFolder(placing: Placing): Promise<string> {
  const target = await freePath(placing);
  const temporary = hiddenPath(target);
  try {
    await mkdir(temporary);
    await placing.fill(temporary);
    if (placing.onExisting === 'replace') await replace(temporary, target, placing.mayReplace);
    else await moveInto(temporary, target);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
  return target;
}

/** Where the folder goes, after asking what may be asked before the work begins. */
async function freePath({ parentFolder, name, onExisting, mayReplace }: Placing): Promise<string> {
  const wanted = join(parentFolder, name);
  if (!(await isTaken(wanted))) return wanted;
  if (onExisting === 'ask') throw taken(name);
  if (onExisting === 'replace') {
    await requireReplaceable(wanted, name, mayReplace);
    return wanted;
  }
  for (let number = 2; ; number += 1) {
    const other = join(parentFolder, `${name} ${number}`);
    if (!(await isTaken(other))) return other;
  }
}

async function replace(
  temporary: string,
  target: string,
  mayReplace: Placing['mayReplace'],
): Promise<void> {
  if (!(await isTaken(target))) return moveInto(temporary, target);
  // Asked again: exporting takes time, and somebody may have worked in the folder meanwhile.
  await requireReplaceable(target, basename(target), mayReplace);
  const old = hiddenPath(target);
  await rename(target, old);
  try {
    await rename(temporary, target);
  } catch (error) {
    await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

async function moveInto(temporary: string, target: string): Promise<void> {
  // A rename replaces an empty folder without a word.
  if (await isTaken(target)) throw taken(basename(target));
  try {
    await rename(temporary, target);
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOTEMPTY', 'EPERM') && (await isTaken(target)))
      throw taken(basename(target));
    throw error;
  }
}

async function requireReplaceable(
  folder: string,
  name: string,
  mayReplace: Placing['mayReplace'],
): Promise<void> {
  const isFolder = (await lstat(folder)).isDirectory();
  if (isFolder && (await mayReplace(folder))) return;
  throw new UserError(
    'exists',
    `“${name}” is not an earlier export, or holds other files too, so it was not replaced. Choose another name.`,
  );
}

function taken(name: string): UserError {
  return new UserError(
    'exists',
    `There is something named “${name}” already. Replace it, keep both, or choose another name.`,
  );
}

function hiddenPath(target: string): string {
  return join(dirname(target), `.${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`);
}

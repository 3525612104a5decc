import { constants, linkSync } from 'node:fs';
import { copyFile, rm } from 'node:fs/promises';
import { setTimeout as delay } from 'node:timers/promises';
import { hasCode } from './file-errors';
import { syncFile } from './folders';
import { GateShut, moveThroughGate } from './write-gate';

const RENAME_PATIENCE_MS = 10_000;

/**
 * Renames; waits up to 10 s while another program, a scanner or an indexer mostly, holds the target.
 *
 * @param refuse asked right before each try; throws where that may not be.
 * @param move renames in one step, or none.
 * @throws the system's error; one that `isBusy` when the target was held all the time.
 */
export async function renamePatiently(
  from: string,
  to: string,
  refuse: () => void,
  move = moveThroughGate,
): Promise<void> {
  // Not by the clock, which may be set meanwhile.
  const deadline = performance.now() + RENAME_PATIENCE_MS;
  for (let wait = 10; ; wait = Math.min(wait * 2, 250)) {
    try {
      refuse();
      // In the same turn: of this process nothing comes between what was asked and what is done.
      return move(from, to);
    } catch (error) {
      const mayWork = isBusy(error) || error instanceof GateShut;
      if (!mayWork || performance.now() > deadline) throw error;
      await delay(wait);
    }
  }
}

/**
 * Whether a rename failed because another program holds the target, and may work in a moment. On
 * Windows that looks like a lack of rights.
 */
export function isBusy(error: unknown, platform: NodeJS.Platform = process.platform): boolean {
  return hasCode(error, 'EBUSY') || (platform === 'win32' && hasCode(error, 'EPERM', 'EACCES'));
}

/**
 * Keeps a file under a second name too, by a link, or by a copy on disks without them.
 *
 * @throws the system's error: EEXIST where there is a file, ENOENT where there is no folder for it.
 */
export async function keepUnder(name: string, file: string): Promise<void> {
  try {
    linkSync(file, name);
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOENT')) throw error;
    await copyDurably(file, name);
  }
}

/** The copy is there whole or not at all. */
async function copyDurably(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    await syncFile(to);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) await rm(to, { force: true });
    throw error;
  }
}

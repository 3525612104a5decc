import { closeSync, fsync, openSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { hasCode } from './file-errors';

/** Makes what was written to an open file durable. It may wait for the disk, so a thread does it. */
export const syncOpen = promisify(fsync);

/** Makes a folder and what is missing above it, each durable in the one above. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await makeAll(folder);
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await syncFolder(dirname(made));
  }
}

async function makeAll(folder: string): Promise<string | undefined> {
  try {
    return await mkdir(folder, { recursive: true });
  } catch (error) {
    // On a read-only disk Node says that something is missing; asked for that folder alone, it says why.
    if (hasCode(error, 'ENOENT')) await mkdir((error as NodeJS.ErrnoException).path ?? folder);
    throw error;
  }
}

/** Makes the folder's entries durable. Windows has no such call and journals them itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  await syncAt(folder, 'r');
}

/** Makes what a file holds durable, whoever wrote it. */
export async function syncFile(path: string): Promise<void> {
  // Windows wants the right to write for that; elsewhere a file may be one that only its folder lets go.
  await syncAt(path, process.platform === 'win32' ? 'r+' : 'r');
}

/** Only the sync may wait for the disk; to hand the rest to a thread takes longer than the calls. */
async function syncAt(path: string, flags: 'r' | 'r+'): Promise<void> {
  const opened = openSync(path, flags);
  try {
    await syncOpen(opened);
  } finally {
    closeSync(opened);
  }
}

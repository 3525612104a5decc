import { readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { safeFileName } from '../../formats/safe-name';
import { hasCode, isNotAllowed } from '../file-errors';
import { isTaken } from '../is-taken';
import type { BackupHeader } from './manifest';
import { readHeader } from './open-backup';
import { isTemporaryName } from './temporary-name';

/** Share of the last backup's stories that a new one must hold before older ones may go. */
const FEWEST_STORIES = 0.8;
const DAY_MS = 86_400_000;

interface OwnBackup {
  path: string;
  header: BackupHeader;
}

/**
 * Backups of one newsroom by one person, newest first. Known by what stands in them: a zip of any
 * other origin, whatever its name, is not among them.
 */
async function ownBackups(folder: string, newsroomId: string): Promise<OwnBackup[]> {
  const own: OwnBackup[] = [];
  for (const name of await readdir(folder)) {
    if (!name.endsWith('.zip') || name.startsWith('.')) continue;
    const path = join(folder, name);
    const header = await headerIfReadable(path);
    if (header?.newsroomId === newsroomId) own.push({ path, header });
  }
  return own.toSorted((a, b) => b.header.createdAt.localeCompare(a.header.createdAt));
}

/** Damaged or no backup at all: not ours to judge here, and never ours to remove. */
async function headerIfReadable(path: string): Promise<BackupHeader | null> {
  try {
    return await readHeader(path);
  } catch {
    return null;
  }
}

/**
 * Removes backups of the same newsroom beside this new one, the oldest first, until `keep` are left
 * with it; and what is left of unfinished ones. None goes while the new one holds far fewer stories
 * than another: then that may be the only copy. A backup that cannot be removed does not make the new
 * one a failure.
 *
 * @returns why older ones were kept, for the person; null when all went as it should.
 */
export async function removeOlder(made: OwnBackup, keep: number): Promise<string | null> {
  const folder = dirname(made.path);
  const { newsroomId, stories } = made.header;
  // By its path, not its time: where the clock was wrong an older one may claim to be newer.
  const others = (await ownBackups(folder, newsroomId)).filter(({ path }) => path !== made.path);
  const most = Math.max(0, ...others.map(({ header }) => header.stories));
  if (stories < FEWEST_STORIES * most) {
    return `Older backups are all kept: this one holds ${stories} stories, an earlier one ${most}.`;
  }
  try {
    for (const { path } of others.slice(keep - 1)) await rm(path, { force: true });
    await sweepUnfinished(folder, newsroomId);
    return null;
  } catch (error) {
    if (!isNotAllowed(error) && !hasCode(error, 'EBUSY')) throw error;
    return 'Older backups could not be removed. Remove them by hand, or choose another folder.';
  }
}

/** Gives a finished backup its name, e.g. `Tarnsea Packet 2026-11-25 14.32.zip`; never over a file. */
export async function placeBackup(
  temporary: string,
  folder: string,
  newsroomName: string,
  at: Date,
): Promise<string> {
  const stem = `${safeFileName(newsroomName, 'Newsroom')} ${minute(at)}`;
  for (let number = 1; ; number += 1) {
    const path = join(folder, `${stem}${number === 1 ? '' : ` ${number}`}.zip`);
    if (await isTaken(path)) continue;
    await rename(temporary, path);
    return path;
  }
}

/** Removes what was left when the computer went off in the middle of a backup; not one under way. */
async function sweepUnfinished(folder: string, newsroomId: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!isTemporaryName(name, newsroomId)) continue;
    const path = join(folder, name);
    if (Date.now() - (await stat(path)).mtimeMs > DAY_MS) await rm(path, { force: true });
  }
}

/** Local time, in characters that every file system takes. */
function minute(at: Date): string {
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}.${two(at.getMinutes())}`;
}

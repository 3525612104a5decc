import { mkdir, readdir, rename, rmdir, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../../../shared/errors';
import { hasCode } from '../file-errors';
import { isTaken } from '../is-taken';
import { syncFolder } from '../folders';
import { deskKind } from '../kinds';
import { requireRecord } from '../problem';
import { RecordFile } from '../record';
import { restoreError, unusable } from './backup-errors';
import { readFileList } from './file-list';
import type { BackedUpFile } from './manifest';
import { withZip } from './open-backup';
import { readAhead } from './read-ahead';
import { RestoredFiles } from './restored-files';
import type { ReportBackup } from './write-backup';
import type { ReadableEntry, ZipReader } from './zip-reader';

export interface RestoreOrder {
  /** Path of the backup. */
  zip: string;
  /** Folder for the newsroom: new, or empty. */
  folder: string;
  /** Folder beside it, not there yet, for the work; whoever ordered it removes it if it stays. */
  temporary: string;
}

const FILES_AT_ONCE = 16;

/**
 * Unpacks a backup into a new folder, which appears when every file has been found to be what was
 * backed up and is on the disk.
 *
 * @throws UserError `exists` when there is something in the folder; `unreadable` or `not-found` when
 *   the zip is damaged, hostile or no backup; `newer-version` when its newsroom is; `disk-full`,
 *   `read-only`; DOMException `AbortError` when cancelled. At most the temporary folder is there then.
 */
export async function restoreBackup(
  order: RestoreOrder,
  report: ReportBackup,
  signal: AbortSignal,
): Promise<void> {
  const { zip, folder, temporary } = order;
  const files = await listOf(zip);
  try {
    await requireEmpty(folder);
    await requireRoom(dirname(folder), files.values());
    await mkdir(temporary);
    await unpack(order, files, report, signal);
    const desk = new RecordFile(join(temporary, 'desk.json'), deskKind);
    requireRecord(await desk.read(), 'desk.json');
    await moveInto(temporary, folder);
    await syncFolder(dirname(folder));
  } catch (error) {
    throw restoreError(error, zip, folder);
  }
}

async function listOf(zip: string): Promise<ReadonlyMap<string, BackedUpFile>> {
  try {
    return await readFileList(zip);
  } catch (error) {
    throw unusable(error, zip);
  }
}

type Listed = { file: BackedUpFile; entry: ReadableEntry };

/** Writes every file of the list, and nothing that is not on it. */
async function unpack(
  { zip, temporary }: RestoreOrder,
  files: ReadonlyMap<string, BackedUpFile>,
  report: ReportBackup,
  signal: AbortSignal,
): Promise<void> {
  const restored = new RestoredFiles(temporary);
  await withZip(zip, async (reader) => {
    let done = 0;
    const written = readAhead(listed(reader, files), FILES_AT_ONCE, async ({ file, entry }) => {
      signal.throwIfAborted();
      await restored.write(file, entry, signal);
    });
    for await (const _ of written) {
      report({ step: 'Restoring files', done: ++done, total: files.size });
    }
    if (done !== files.size) throw new Error('some of its files are missing');
  });
  await restored.finish();
}

/** The entries that are files of the newsroom. What the list does not name is not ours to unpack. */
async function* listed(
  reader: ZipReader,
  files: ReadonlyMap<string, BackedUpFile>,
): AsyncGenerator<Listed> {
  for await (const entry of reader.entries()) {
    const file = files.get(entry.name);
    if (file !== undefined) yield { file, entry };
  }
}

async function requireEmpty(folder: string): Promise<void> {
  if ((await namesIn(folder))?.length === 0 || !(await isTaken(folder))) return;
  throw taken(folder);
}

async function moveInto(temporary: string, folder: string): Promise<void> {
  try {
    // An empty folder goes first; one that was filled meanwhile stays, and so does what is in it.
    if (await isTaken(folder)) await rmdir(folder);
    await rename(temporary, folder);
  } catch (error) {
    if (hasCode(error, 'EEXIST', 'ENOTEMPTY')) throw taken(folder);
    throw error;
  }
}

function taken(folder: string): UserError {
  return new UserError(
    'exists',
    `There is something in “${folder}” already. Choose a new folder; nothing is ever restored over files.`,
  );
}

/** Null when there is no such folder. */
async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

async function requireRoom(parent: string, files: Iterable<BackedUpFile>): Promise<void> {
  let needed = 0;
  for (const { size } of files) needed += size;
  const { bavail, bsize } = await statfs(parent);
  if (needed <= bavail * bsize) return;
  throw new UserError(
    'disk-full',
    `The newsroom in this backup takes ${megabytes(needed)}, and ${megabytes(bavail * bsize)} are free there. Choose another place.`,
  );
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1e6).toLocaleString('en-GB')} MB`;
}

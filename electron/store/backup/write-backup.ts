import { createHash } from 'node:crypto';
import { open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupProgress } from '../../../shared/backup';
import { UserError } from '../../../shared/errors';
import { hasCode } from '../file-errors';
import { syncFolder } from '../folders';
import { isInside } from '../inside';
import { backupError, folderMissing } from './backup-errors';
import { takeFile, type LeftOut, type TakenFile } from './take-file';
import { HEADER_ENTRY, LIST_ENTRY, type BackedUpFile, type BackupHeader } from './manifest';
import { isStoryFile, listNewsroom } from './newsroom-files';
import { placeBackup, removeOlder } from './own-backups';
import { readAhead } from './read-ahead';
import { verifyBackup } from './verify-backup';
import { ZipWriter } from './zip-writer';

export interface BackupOrder {
  /** Folder of the newsroom. */
  newsroom: string;
  newsroomId: string;
  /** The newsroom's name, for the backup's. */
  name: string;
  /** Existing folder for the backup. */
  folder: string;
  /** Name in that folder for the unfinished backup; whoever ordered it removes it if it stays. */
  temporaryName: string;
  /** How many backups of this newsroom stay, this one included. */
  keep: number;
  /** When, as ISO 8601. */
  at: string;
}

export interface BackupResult {
  /** Path of the finished backup. */
  file: string;
  files: number;
  /** What is not in it; the first hundred. */
  leftOut: readonly LeftOut[];
  /** Why older backups were not removed, where that is so. */
  note: string | null;
}

export type ReportBackup = (progress: BackupProgress) => void;

const FILES_AT_ONCE = 8;
const MOST_LEFT_OUT = 100;

/**
 * Backs a newsroom up into a zip, reads it back, and only then gives it its name and removes older
 * backups of the same newsroom beyond `keep`.
 *
 * @throws UserError `not-found` (folder or newsroom), `refused` (folder inside the newsroom),
 *   `read-only`, `disk-full` or `write-failed`; DOMException `AbortError` when cancelled. No older
 *   backup has been touched then, and at most the temporary file is there.
 */
export async function writeBackup(
  order: BackupOrder,
  report: ReportBackup,
  signal: AbortSignal,
): Promise<BackupResult> {
  const { folder, newsroom } = order;
  await requireFolder(order);
  try {
    report({ step: 'Listing files', done: 0, total: 0 });
    const { files, others } = await listNewsroom(newsroom);
    const header: BackupHeader = {
      format: 'copydesk-backup',
      version: 1,
      newsroomId: order.newsroomId,
      name: order.name,
      createdAt: order.at,
      files: files.length,
      stories: files.filter(isStoryFile).length,
    };
    const temporary = join(folder, order.temporaryName);
    const leftOut = others.map((file) => ({ file, reason: 'a link, or a name no zip can carry' }));
    const kept = await writeZip({ temporary, newsroom, header, files, leftOut, report, signal });
    await requireNewsroom(newsroom);
    const file = await placeBackup(temporary, folder, order.name, new Date(order.at));
    await syncFolder(folder);
    const note = await removeOlder({ path: file, header }, order.keep);
    return { file, files: kept, leftOut: leftOut.slice(0, MOST_LEFT_OUT), note };
  } catch (error) {
    throw backupError(error, folder);
  }
}

interface Zipping {
  temporary: string;
  newsroom: string;
  header: BackupHeader;
  files: readonly string[];
  /** Taken further. */
  leftOut: LeftOut[];
  report: ReportBackup;
  signal: AbortSignal;
}

/** @returns how many of the newsroom's files are in the zip, which is on the disk and checked. */
async function writeZip(zipping: Zipping): Promise<number> {
  const { temporary, files, report, signal } = zipping;
  const file = await open(temporary, 'wx');
  let entries: BackedUpFile[];
  try {
    entries = await fill(new ZipWriter(file), zipping);
    await file.sync();
  } finally {
    await file.close();
  }
  let done = 0;
  await verifyBackup(temporary, entries, () => {
    signal.throwIfAborted();
    report({
      step: 'Checking the backup',
      done: Math.min(++done, files.length),
      total: files.length,
    });
  });
  // The header and the list are entries too.
  return entries.length - 2;
}

/** @returns all that is in the zip, in order. */
async function fill(zip: ZipWriter, zipping: Zipping): Promise<BackedUpFile[]> {
  const { newsroom, header, files, leftOut, report, signal } = zipping;
  const entries: BackedUpFile[] = [];
  const addOwn = async (name: string, text: string) => {
    const bytes = Buffer.from(text);
    await zip.add(name, bytes, new Date(header.createdAt), true);
    entries.push(described(name, bytes, Date.parse(header.createdAt)));
  };
  await addOwn(HEADER_ENTRY, JSON.stringify(header));
  let done = 0;
  const taken = readAhead(files, FILES_AT_ONCE, (path) => takeFile(newsroom, path));
  for await (const file of taken) {
    signal.throwIfAborted();
    if ('reason' in file) leftOut.push(file);
    else entries.push(await addTaken(zip, file, signal));
    report({ step: 'Copying files', done: ++done, total: files.length });
  }
  await addOwn(
    LIST_ENTRY,
    entries
      .slice(1)
      .map((entry) => `${JSON.stringify(entry)}\n`)
      .join(''),
  );
  await zip.finish();
  return entries;
}

async function addTaken(
  zip: ZipWriter,
  file: TakenFile,
  signal: AbortSignal,
): Promise<BackedUpFile> {
  const { path, modified } = file;
  const date = new Date(modified);
  if ('bytes' in file) {
    await zip.add(path, file.bytes, date, isText(path));
    return described(path, file.bytes, modified);
  }
  const { pieces, mostBytes } = file;
  const hash = createHash('sha256');
  let size = 0;
  async function* counted(): AsyncGenerator<Buffer> {
    for await (const piece of pieces()) {
      signal.throwIfAborted();
      hash.update(piece);
      size += piece.length;
      yield piece;
    }
  }
  await zip.addPieces(path, counted(), date, mostBytes);
  return { path, size, sha256: hash.digest('hex'), modified };
}

function described(path: string, bytes: Buffer, modified: number): BackedUpFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { path, size: bytes.length, sha256, modified };
}

/** Pictures are packed already: packing them again costs time and gives nothing. */
function isText(path: string): boolean {
  return /\.(?:json|jsonl|md|txt|html|xml|csv)$/i.test(path);
}

async function requireFolder({ folder, newsroom }: BackupOrder): Promise<void> {
  try {
    if (!(await stat(folder)).isDirectory()) throw folderMissing(folder);
  } catch (error) {
    throw backupError(error, folder);
  }
  await requireNewsroom(newsroom);
  if (await isInside(newsroom, folder)) {
    throw new UserError(
      'refused',
      'This folder is inside the newsroom, so the backups would be lost with it. Choose another folder.',
    );
  }
}

/** Asked before and after: of a newsroom that is pulled out meanwhile half would be there. */
async function requireNewsroom(newsroom: string): Promise<void> {
  try {
    await stat(join(newsroom, 'desk.json'));
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR', 'EIO', 'ENODEV', 'ESTALE')) throw error;
    throw new UserError(
      'not-found',
      'No backup was made: the newsroom itself is not there. If it is on a drive, plug it in.',
    );
  }
}

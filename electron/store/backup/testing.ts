import { createWriteStream } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import { once } from 'node:events';
import { ZipFile } from 'yazl';
import { filesIn } from '../testing';
import { HEADER_ENTRY, LIST_ENTRY } from './manifest';
import { restoreBackup } from './restore-backup';
import { writeBackup, type BackupOrder, type BackupResult } from './write-backup';

export const NEVER = new AbortController().signal;
export const AT = '2026-11-25T14:32:00.000Z';

/** Backs up the newsroom in `newsroom` into `folder`, which is made. */
export async function backUp(
  newsroom: string,
  folder: string,
  order: Partial<BackupOrder> = {},
  signal = NEVER,
): Promise<BackupResult> {
  await mkdir(folder, { recursive: true });
  const given = { newsroom, folder, newsroomId: 'ours', name: 'The Packet', keep: 10, at: AT };
  return writeBackup({ ...given, temporaryName: '.unfinished', ...order }, () => {}, signal);
}

/** Restores a backup into `folder`, with its work beside it in `<folder>-unfinished`. */
export function restore(zip: string, folder: string, signal = NEVER): Promise<void> {
  return restoreBackup({ zip, folder, temporary: `${folder}-unfinished` }, () => {}, signal);
}

/** Every file below a folder, by path with `/`, with its content in base64. */
export async function contentOf(folder: string): Promise<Record<string, string>> {
  const names = await filesIn(folder);
  const contents = names.map(async (name): Promise<[string, string]> => [
    name.replaceAll(sep, '/'),
    await readFile(join(folder, name), 'base64'),
  ]);
  return Object.fromEntries(await Promise.all(contents));
}

/** What a zip of another program holds. */
export interface ForeignEntry {
  name: string;
  content: Buffer | string;
  /** Unix mode; a plain file when left out. */
  mode?: number;
  /** Changes how the entry is named in the finished zip; of the same length. */
  renamed?: string;
}

/** Writes a zip that another program made to look like a backup. */
export async function forge(
  path: string,
  entries: readonly ForeignEntry[],
  list: readonly object[],
): Promise<void> {
  const header = {
    format: 'copydesk-backup',
    version: 1,
    newsroomId: 'ours',
    name: 'Forged',
    createdAt: AT,
    files: list.length,
    stories: 0,
  };
  const lines = list.map((line) => `${JSON.stringify(line)}\n`).join('');
  await writeForeignZip(path, [
    { name: HEADER_ENTRY, content: JSON.stringify(header) },
    ...entries,
    { name: LIST_ENTRY, content: lines },
  ]);
}

/** Writes any zip, with another program's writer. */
export async function writeForeignZip(
  path: string,
  entries: readonly ForeignEntry[],
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const zip = new ZipFile();
  for (const { name, content, mode = 0o100644 } of entries) {
    zip.addBuffer(Buffer.from(content), name, { mode });
  }
  zip.end();
  const file = createWriteStream(path);
  const renamed = entries.filter((entry) => entry.renamed !== undefined);
  for await (const piece of zip.outputStream) {
    let bytes = (piece as Buffer).toString('latin1');
    for (const entry of renamed) bytes = bytes.replaceAll(entry.name, entry.renamed ?? '');
    file.write(Buffer.from(bytes, 'latin1'));
  }
  file.end();
  await once(file, 'close');
}

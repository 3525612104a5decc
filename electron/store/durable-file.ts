import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import {
  copyFile,
  link,
  mkdir,
  open,
  readFile,
  realpath,
  rename,
  rm,
  stat,
} from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Adapter } from 'lowdb';
import { UserError } from '../../shared/errors';
import { hasCode, writeError } from './file-errors';

/** Marks our temporary files, so that a sweep can tell them from everything else in the folder. */
export const TEMPORARY_SUFFIX = '.copydesk-tmp';

const WINDOWS_BUSY = ['EPERM', 'EACCES', 'EBUSY'];
const RENAME_PATIENCE_MS = 10_000;

interface DurableFileOptions {
  /** Where the version about to be replaced is kept; null keeps none. */
  revisionPath?(): string | null;
}

/**
 * A lowdb adapter for one JSON file that is either the old version or the new one, whole, whatever
 * happens: a write resolves only when the new version and its folder entry are on the disk, and it
 * never replaces a version that this adapter has not seen.
 */
export class DurableFile<T> implements Adapter<T> {
  /** Hash of the content last read or written here; null when the file was not there. */
  private seen: string | null = null;

  constructor(
    private readonly path: string,
    private readonly options: DurableFileOptions = {},
  ) {}

  /**
   * The parsed file, or null when there is none.
   *
   * @throws SyntaxError when it is not JSON; a system error when it cannot be read.
   */
  async read(): Promise<T | null> {
    const bytes = await readIfThere(this.path);
    this.seen = bytes === null ? null : hashOf(bytes);
    if (bytes === null) return null;
    const value = JSON.parse(bytes.toString('utf8')) as T;
    // lowdb cannot tell a stored null from a missing file, and a missing file may be created.
    if (value === null) throw new SyntaxError('The file holds null');
    return value;
  }

  /**
   * Replaces the file with `data`.
   *
   * @throws UserError `conflict` when the file on disk is not the one last seen here, `disk-full`,
   *   `read-only` or `write-failed`; the file is then as it was, and writing again is safe.
   */
  async write(data: T): Promise<void> {
    const bytes = serialise(data);
    const folder = dirname(this.path);
    try {
      await makeFolder(folder);
      // A link to the file stays a link: the file it points at is what we replace.
      const target = await realPathOf(this.path);
      const mode = await this.refuseUnseen(target);
      const temporary = await writeTemporary(target, bytes, mode);
      try {
        await this.keepRevision(target);
        await renamePatiently(temporary, target);
      } catch (error) {
        await rm(temporary, { force: true });
        throw error;
      }
      await syncFolder(dirname(target));
    } catch (error) {
      throw writeError(error, this.path);
    }
    this.seen = hashOf(bytes);
  }

  /** Mode of the file to replace, after checking that it is the version last seen here. */
  private async refuseUnseen(target: string): Promise<number> {
    const current = await readIfThere(target);
    const hash = current === null ? null : hashOf(current);
    if (hash !== this.seen) {
      throw new UserError(
        'conflict',
        `“${basename(this.path)}” was changed by another program. Your words are still here; copy them before you reload.`,
      );
    }
    return current === null ? 0o644 : (await stat(target)).mode & 0o777;
  }

  private async keepRevision(target: string): Promise<void> {
    const revision = this.seen === null ? null : this.options.revisionPath?.();
    if (revision === null || revision === undefined) return;
    await makeFolder(dirname(revision));
    try {
      await link(target, revision);
    } catch (error) {
      if (hasCode(error, 'EEXIST')) return;
      await copyDurably(target, revision);
    }
  }
}

function serialise(data: unknown): Buffer {
  const json = JSON.stringify(data, null, 2);
  if (json === undefined || json === 'null') throw new UserError('internal', 'Nothing to save.');
  JSON.parse(json);
  return Buffer.from(`${json}\n`, 'utf8');
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

async function readIfThere(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function realPathOf(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return path;
    throw error;
  }
}

/** Writes and syncs a new file beside `target`; on any error nothing of it is left. */
async function writeTemporary(target: string, bytes: Buffer, mode: number): Promise<string> {
  const name = `.${basename(target)}.${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`;
  const temporary = join(dirname(target), name);
  const file = await open(temporary, 'wx', mode);
  try {
    await file.writeFile(bytes);
    const { size } = await file.stat();
    if (size !== bytes.byteLength) throw new UserError('disk-full', 'The disk is full.');
    // Once and never again: after a failed sync the kernel may call the lost pages clean.
    await file.sync();
  } catch (error) {
    await file.close();
    await rm(temporary, { force: true });
    throw error;
  }
  await file.close();
  return temporary;
}

/** Renames; on Windows waits while a scanner or an indexer holds the target open. */
async function renamePatiently(from: string, to: string): Promise<void> {
  const deadline = Date.now() + RENAME_PATIENCE_MS;
  for (let wait = 10; ; wait = Math.min(wait * 2, 250)) {
    try {
      return await rename(from, to);
    } catch (error) {
      const busy =
        process.platform === 'win32' && WINDOWS_BUSY.some((code) => hasCode(error, code));
      if (!busy || Date.now() > deadline) throw error;
      await delay(wait);
    }
  }
}

async function copyDurably(from: string, to: string): Promise<void> {
  await copyFile(from, to, constants.COPYFILE_EXCL);
  const file = await open(to, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes a folder and what is missing above it, each durable in the one above. */
export async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  for (let made = folder; made.length >= first.length; made = dirname(made)) {
    await syncFolder(dirname(made));
  }
}

/** Makes the folder's entries durable. Windows has no such call and journals them itself. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

import { createHash, randomBytes } from 'node:crypto';
import { constants, renameSync } from 'node:fs';
import { copyFile, link, open, readFile, realpath, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Adapter } from 'lowdb';
import { UserError } from '../../shared/errors';
import { hasCode, writeError } from './file-errors';
import { makeFolder, syncFolder } from './folders';

/** Marks our temporary files, so that a sweep can tell them from everything else in the folder. */
export const TEMPORARY_SUFFIX = '.copydesk-tmp';

const RENAME_PATIENCE_MS = 10_000;

/**
 * A lowdb adapter for one JSON file that is either the old version or the new one, whole, whatever
 * happens: a write resolves only when the new version and its folder entry are on the disk, and it
 * never replaces a version that this adapter has not seen.
 */
export class DurableFile<T> implements Adapter<T> {
  /** Hash of the content last read or written here; null when the file was not there. */
  private seen: string | null = null;
  /** Words that could not be moved into place, kept beside the file until a write succeeds. */
  private recovery: string | null = null;

  /**
   * @param revisionPath where the version about to be replaced is kept; null keeps none.
   * @param refuse asked before a write and again right before the file is replaced: throws where
   *   that may not be.
   */
  constructor(
    private readonly path: string,
    private readonly revisionPath: () => string | null = () => null,
    private readonly refuse: () => void = () => {},
  ) {}

  /**
   * The parsed file, or null when there is none.
   *
   * @throws SyntaxError when it is not an object in JSON; a system error when it cannot be read.
   */
  async read(): Promise<T | null> {
    const bytes = await readIfThere(this.path);
    this.seen = bytes === null ? null : hashOf(bytes);
    if (bytes === null) return null;
    const value: unknown = JSON.parse(textOf(bytes));
    // lowdb takes null, 0, false and "" for a missing file, and a missing file may be created.
    if (typeof value !== 'object' || value === null) throw new SyntaxError('It is no object');
    return value as T;
  }

  /**
   * Replaces the file with `data`.
   *
   * @throws UserError `conflict` when the file on disk is not the one last seen here, `disk-full`,
   *   `read-only`, `busy` (another program held the file for 10 s; `data` is then kept beside it) or
   *   `write-failed`; the file is then whole, as it was or new, and writing again is safe.
   */
  async write(data: T): Promise<void> {
    // Also before the file is looked at: why it changed is the better answer than that it did.
    this.refuse();
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
        await renamePatiently(temporary, target, this.refuse);
      } catch (error) {
        if (!isBusy(error)) {
          await rm(temporary, { force: true });
          throw error;
        }
        await this.keepRecovery(temporary);
        throw new UserError(
          'busy',
          `“${basename(target)}” is held by another program. Your words are kept beside it in “${basename(temporary)}”; close that program, then retry.`,
        );
      }
      // From here on the file is ours: should the sync fail, writing again must not meet a stranger.
      this.seen = hashOf(bytes);
      await syncFolder(dirname(target));
      await this.keepRecovery(null);
    } catch (error) {
      throw writeError(error, this.path);
    }
  }

  /** Whether this content (null: no file) is what was last read or written here. */
  hasSeen(bytes: Buffer | null): boolean {
    return (bytes === null ? null : hashOf(bytes)) === this.seen;
  }

  /**
   * Mode of the file to replace, null without one, after checking that it is the version last seen
   * here.
   */
  private async refuseUnseen(target: string): Promise<number | null> {
    const current = await readIfThere(target);
    const hash = current === null ? null : hashOf(current);
    if (hash !== this.seen) {
      throw new UserError(
        'conflict',
        `“${basename(this.path)}” was changed by another program. Your words are still here; copy them before you reload.`,
      );
    }
    return current === null ? null : (await stat(target)).mode & 0o777;
  }

  /** Only the newest is of use. */
  private async keepRecovery(path: string | null): Promise<void> {
    if (this.recovery !== null) await rm(this.recovery, { force: true });
    this.recovery = path;
  }

  private async keepRevision(target: string): Promise<void> {
    const revision = this.seen === null ? null : this.revisionPath();
    if (revision === null) return;
    await makeFolder(dirname(revision));
    const kept = await readIfThere(revision);
    if (kept !== null && hashOf(kept) === this.seen) return;
    // Another version of the same number, from before somebody put the file back: both stay.
    const other = revision.replace(/(\.json)?$/, `-${this.seen?.slice(0, 12)}$1`);
    const path = kept === null ? revision : other;
    await linkOrCopy(target, path);
  }
}

function serialise(data: unknown): Buffer {
  const json = JSON.stringify(data, null, 2);
  if (json === undefined || json === 'null') throw new UserError('internal', 'Nothing to save.');
  JSON.parse(json);
  return Buffer.from(`${json}\n`, 'utf8');
}

/** UTF-8, with or without the mark some editors put before it. @throws SyntaxError for any other. */
export function textOf(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) throw new SyntaxError('It is not UTF-8', { cause: error });
    throw error;
  }
}

/** SHA-256 in hex: by it versions of a file are told apart. */
export function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Content of a file, or null when there is none. @throws the system's error for any other reason. */
export async function readIfThere(path: string): Promise<Buffer | null> {
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
async function writeTemporary(target: string, bytes: Buffer, mode: number | null): Promise<string> {
  const name = `.${basename(target)}.${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`;
  const temporary = join(dirname(target), name);
  const file = await open(temporary, 'wx', mode ?? 0o666);
  try {
    // The mode asked for at opening is narrowed by the umask; a shared newsroom's must stay.
    if (mode !== null) await file.chmod(mode);
    await file.writeFile(bytes);
    const { size } = await file.stat();
    if (size !== bytes.byteLength) throw new UserError('disk-full', 'The disk is full.');
    // Once and never again: after a failed sync the kernel may call the lost pages clean.
    await file.sync();
    await file.close();
  } catch (error) {
    await file.close();
    await rm(temporary, { force: true });
    throw error;
  }
  return temporary;
}

/** Renames; waits while another program, a scanner or an indexer mostly, holds the target. */
async function renamePatiently(from: string, to: string, refuse: () => void): Promise<void> {
  // Not by the clock, which may be set meanwhile.
  const deadline = performance.now() + RENAME_PATIENCE_MS;
  for (let wait = 10; ; wait = Math.min(wait * 2, 250)) {
    try {
      refuse();
      // In the same turn: nothing comes between what was asked and what is done.
      return renameSync(from, to);
    } catch (error) {
      if (!isBusy(error) || performance.now() > deadline) throw error;
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

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) await copyDurably(from, to);
  }
}

/** The copy is there whole or not at all. */
async function copyDurably(from: string, to: string): Promise<void> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    const file = await open(to, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) await rm(to, { force: true });
    throw error;
  }
}

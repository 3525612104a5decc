import { hash as hashAtOnce } from 'node:crypto';
import {
  closeSync,
  openSync,
  readFile as readFileOf,
  realpathSync,
  statSync,
  type Stats,
} from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Adapter } from 'lowdb';
import { UserError } from '../../shared/errors';
import { hasCode, writeError } from './file-errors';
import { makeFolder, syncFile, syncFolder } from './folders';
import { writeNewFile } from './new-file';
import { isBusy, keepUnder, renamePatiently } from './replace-file';
import { temporaryFor } from './temporary-file';
import { TurnsByKey } from './turns-by-key';

const readOpen = promisify(readFileOf);

/** By real path: two paths may lead to one file, which is looked at and replaced in one turn. */
const turns = new TurnsByKey();

/**
 * A lowdb adapter for one JSON file that is either the old version or the new one, whole, whatever
 * happens: a write resolves only when the new version and its folder entry are on the disk, and it
 * never replaces a version that this adapter has not seen.
 */
export class DurableFile<T> implements Adapter<T> {
  /** Hash of the content last read or written here; null when the file was not there. */
  private seen: string | null = null;
  /** Whether the version last seen is surely on the disk, because it was written here. */
  private isSynced = false;
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
    const hash = bytes === null ? null : hashOf(bytes);
    if (hash !== this.seen) this.isSynced = false;
    this.seen = hash;
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
    try {
      // A link to the file stays a link: the file it points at is what we replace.
      const target = realPathOf(this.path);
      await turns.take(target, () => this.replace(target, bytes));
    } catch (error) {
      throw writeError(error, this.path);
    }
  }

  private async replace(target: string, bytes: Buffer): Promise<void> {
    const before = look(target);
    // Nothing is made, not even a folder, in place of a file that has gone.
    if ((before === undefined) !== (this.seen === null)) throw this.conflict();
    const mode = before === undefined ? null : before.mode & 0o777;
    const temporary = temporaryFor(target);
    // Read while the new one is written, compared while that is synced: neither waits for the other.
    const replaced = before === undefined ? readIfThere(target) : readSeen(target, before);
    // Should the writing fail first, nobody waits for this.
    replaced.catch(() => {});
    const hash = await inFolder(dirname(target), () =>
      writeNewFile(temporary, bytes, mode, async () => {
        const own = hashOfJson(bytes);
        await this.keepSeen(target, await replaced);
        return own;
      }),
    );
    try {
      await renamePatiently(temporary, target, () => {
        this.refuse();
        if (!isSame(before, look(target))) throw this.conflict();
      });
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
    this.seen = hash;
    this.isSynced = true;
    await syncFolder(dirname(target));
    await this.keepRecovery(null);
  }

  /** Whether this content (null: no file) is what was last read or written here. */
  hasSeen(bytes: Buffer | null): boolean {
    return (bytes === null ? null : hashOf(bytes)) === this.seen;
  }

  /** Keeps the version to be replaced, which must be the one last seen here. */
  private async keepSeen(target: string, replaced: Buffer | null): Promise<void> {
    if (!this.hasSeen(replaced)) throw this.conflict();
    await this.keepRevision(target);
  }

  private conflict(): UserError {
    return new UserError(
      'conflict',
      `“${basename(this.path)}” was changed by another program. Your words are still here; copy them before you reload.`,
    );
  }

  /** Only the newest is of use. */
  private async keepRecovery(path: string | null): Promise<void> {
    if (this.recovery !== null) await rm(this.recovery, { force: true });
    this.recovery = path;
  }

  private async keepRevision(target: string): Promise<void> {
    const revision = this.seen === null ? null : this.revisionPath();
    if (revision === null) return;
    // Other programs seldom sync: after a power cut what they wrote could be kept as an empty file.
    if (!this.isSynced) await syncFile(target);
    await inFolder(dirname(revision), async () => {
      try {
        await keepUnder(revision, target);
      } catch (error) {
        if (!hasCode(error, 'EEXIST')) throw error;
        await this.keepBeside(revision, target);
      }
    });
  }

  /** Another version of the same number, from before somebody put the file back: both stay. */
  private async keepBeside(revision: string, target: string): Promise<void> {
    if (this.hasSeen(await readIfThere(revision))) return;
    try {
      await keepUnder(revision.replace(/(\.json)?$/, `-${this.seen?.slice(0, 12)}$1`), target);
    } catch (error) {
      // Named by what it holds: it is this version.
      if (!hasCode(error, 'EEXIST')) throw error;
    }
  }
}

function serialise(data: unknown): Buffer {
  const json = JSON.stringify(data, null, 2);
  if (json === undefined || json === 'null') throw new UserError('internal', 'Nothing to save.');
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

/** Hash of bytes that we are about to store. @throws SyntaxError when they could not be read again. */
function hashOfJson(bytes: Buffer): string {
  JSON.parse(textOf(bytes));
  return hashOf(bytes);
}

/** SHA-256 in hex: by it versions of a file are told apart. */
export function hashOf(bytes: Buffer): string {
  return hashAtOnce('sha256', bytes);
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

// At once: to hand so small a call to a thread takes longer than the call.
function look(path: string): Stats | undefined {
  return statSync(path, { throwIfNoEntry: false });
}

/**
 * Content of a file that is about to be replaced, seen a moment ago. As in `writeNewFile`, what may wait
 * for the disk is done by a thread, and the rest at once.
 */
async function readSeen(path: string, seen: Stats): Promise<Buffer | null> {
  // To open a pipe waits until somebody writes in it.
  if (!seen.isFile()) return readIfThere(path);
  const file = openIfThere(path);
  if (file === null) return null;
  try {
    return await readOpen(file);
  } finally {
    closeSync(file);
  }
}

function openIfThere(path: string): number | null {
  try {
    return openSync(path, 'r');
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** As far as can be told without reading: whether a file is what it was. */
function isSame(before: Stats | undefined, now: Stats | undefined): boolean {
  return before?.size === now?.size && before?.mtimeMs === now?.mtimeMs;
}

/** Does the work, and makes the folder it needs where it turns out to be missing. */
async function inFolder<T>(folder: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!hasCode(error, 'ENOENT')) throw error;
    await makeFolder(folder);
    return work();
  }
}

/** Also of a file that is not there yet: the folders above it are followed as far as they are. */
function realPathOf(path: string): string {
  try {
    return realpathSync.native(path);
  } catch (error) {
    const folder = dirname(path);
    if (!hasCode(error, 'ENOENT') || folder === path) throw error;
    return join(realPathOf(folder), basename(path));
  }
}

import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { ReadOnlyReason } from '../../../shared/newsroom-view';
import { TEMPORARY_SUFFIX } from '../temporary-file';
import { isDiskFull, isNotAllowed, readError, writeError } from '../file-errors';
import { NewsroomLock, whoWrites, type LockHolder } from '../newsroom-lock';

/** Whether we may write in a newsroom, and where not, why. */
export class Access {
  private constructor(
    private readonly newsroom: string,
    private readonly lock: NewsroomLock | null,
    private why: ReadOnlyReason | null,
  ) {}

  /** To look only, for this reason. */
  static none(newsroom: string, reason: ReadOnlyReason): Access {
    return new Access(newsroom, null, reason);
  }

  /**
   * Asks for the right to write.
   *
   * @param takeOver takes it from whoever has it.
   * @throws UserError `unreadable` when the system lets nobody tell, `write-failed` when it takes no
   *   lock.
   */
  static async ask(newsroom: string, takeOver: boolean): Promise<Access> {
    if (!(await isWritable(newsroom))) return Access.none(newsroom, { why: 'folder' });
    try {
      const taken = await NewsroomLock.take(newsroom, takeOver);
      if (taken instanceof NewsroomLock) return new Access(newsroom, taken, null);
      return Access.none(newsroom, reasonOf('held', taken));
    } catch (error) {
      // No room for a lock, or none allowed: what is there can be read all the same.
      if (isDiskFull(error) || isNotAllowed(error)) return Access.none(newsroom, { why: 'folder' });
      throw writeError(error, newsroom);
    }
  }

  /** Null while we may write. */
  get reason(): ReadOnlyReason | null {
    return this.why;
  }

  /** What every write asks; without a lock the stores refuse by themselves. */
  get refuse(): (() => void) | undefined {
    return this.lock?.refuseLost;
  }

  /**
   * Sees whether another took the newsroom over, or whether the one that writes in it is gone.
   *
   * @returns `changed` when `reason` is another now, `free` when it can be opened for writing.
   * @throws a system error when that cannot be told.
   */
  async look(): Promise<'same' | 'changed' | 'free'> {
    if (this.lock === null && this.why?.why !== 'held') return 'same';
    const writer = await whoWrites(this.newsroom);
    if (writer === null) return 'free';
    const now =
      writer.token === this.lock?.token
        ? null
        : reasonOf(this.lock === null ? 'held' : 'lost', writer);
    const isSame = isDeepStrictEqual(now, this.why);
    this.why = now;
    return isSame ? 'same' : 'changed';
  }

  /** Lets others write. */
  release(): void {
    this.lock?.release();
  }
}

function reasonOf(why: 'held' | 'lost', { user, host, since }: LockHolder): ReadOnlyReason {
  return { why, user, host, since };
}

/** Tried, not asked: permissions, read-only disks and network shares all answer in the same way. */
async function isWritable(folder: string): Promise<boolean> {
  const probe = join(folder, `.probe-${process.pid}${TEMPORARY_SUFFIX}`);
  try {
    await (await open(probe, 'w')).close();
    await rm(probe);
    return true;
  } catch (error) {
    if (isNotAllowed(error)) return false;
    // What there is room for, the lock will tell.
    if (isDiskFull(error)) return true;
    throw readError(error, folder);
  }
}

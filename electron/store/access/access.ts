import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReadOnlyReason } from '../../../shared/ipc';
import { TEMPORARY_SUFFIX } from '../durable-file';
import { isDiskFull, isNotAllowed, readError } from '../file-errors';
import { NewsroomLock } from '../newsroom-lock';

/** Whether we may write in a newsroom, and where not, why. */
export class Access {
  private constructor(
    private readonly lock: NewsroomLock | null,
    /** Null while we may write. */
    readonly reason: ReadOnlyReason | null,
  ) {}

  /** To look only, for this reason. */
  static none(reason: ReadOnlyReason): Access {
    return new Access(null, reason);
  }

  /**
   * Asks for the right to write.
   *
   * @param takeOver takes it from whoever has it.
   * @throws UserError `unreadable` when the system lets nobody tell.
   */
  static async ask(newsroom: string, takeOver: boolean): Promise<Access> {
    if (!(await isWritable(newsroom))) return Access.none({ why: 'folder' });
    const taken = await NewsroomLock.take(newsroom, takeOver);
    if (taken instanceof NewsroomLock) return new Access(taken, null);
    const { user, host, since } = taken;
    return Access.none({ why: 'held', user, host, since });
  }

  /** What every write asks; without a lock the stores refuse by themselves. */
  get refuse(): (() => void) | undefined {
    return this.lock?.refuseLost;
  }

  /** Lets others write. */
  release(): void {
    this.lock?.release();
  }
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
    // A full disk is said when a save fails, with the words still on screen.
    if (isDiskFull(error)) return true;
    throw readError(error, folder);
  }
}

import { randomUUID } from 'node:crypto';
import { constants, readFileSync, rmSync } from 'node:fs';
import { copyFile, link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { z } from 'zod';
import { UserError } from '../../shared/errors';
import { hasCode, writeError } from './file-errors';
import { makeFolder } from './folders';
import { isGone, isSameProcess, ownIdentity } from './process-identity';
import { shutOtherGates, WriteGate } from './write-gate';

const holderSchema = z.object({
  token: z.string(),
  host: z.string(),
  realm: z.string(),
  pid: z.int(),
  started: z.string(),
  user: z.string(),
  since: z.iso.datetime(),
});
type Holder = z.infer<typeof holderSchema>;

/** Who has a newsroom open for writing, as the person is told. */
export type LockHolder = Pick<Holder, 'token' | 'host' | 'user' | 'since'>;

/** Long enough for another that takes the lock at the same moment to have written its own. */
const SETTLE_MS = 60;

/**
 * The right to write in a newsroom, which one process has at a time: a file under `.copydesk/` that
 * names it. Whoever stands in the file has it; every write asks again just before its rename, which goes
 * through a gate that whoever takes over shuts. So a process that slept meanwhile writes nothing more,
 * wherever it fell asleep (`docs/decisions/0008-one-writer.md`).
 */
export class NewsroomLock {
  private constructor(
    private readonly path: string,
    readonly token: string,
    private readonly gate: WriteGate,
  ) {}

  /**
   * Takes the lock if nobody has it, or only a process that is gone. Whatever is read of the newsroom
   * afterwards nobody else changes any more.
   *
   * @param force takes it from whoever has it.
   * @returns the lock, or who holds it. A system error when the folder cannot be written in.
   */
  static async take(newsroom: string, force = false): Promise<NewsroomLock | LockHolder> {
    const path = lockPath(newsroom);
    const folder = dirname(path);
    await makeFolder(folder);
    const own = holder();
    const written = join(folder, `lock-${own.token}.copydesk-tmp`);
    try {
      // Not synced: after a power cut nobody has it, which is what a lost file says.
      await writeFile(written, `${JSON.stringify(own, null, 2)}\n`, { flag: 'wx' });
      await moveIntoPlace(written, path, force);
    } finally {
      await rm(written, { force: true });
    }
    const now = readHolder(path);
    if (now !== null && now.token !== own.token) return now;
    const lock = new NewsroomLock(path, own.token, new WriteGate(newsroom, own.token));
    try {
      await shutOtherGates(newsroom, own.token);
      lock.gate.open();
    } catch (error) {
      // Nobody would write there, and everybody be told that we do.
      lock.release();
      throw error;
    }
    return lock;
  }

  /** Whether this process still has it. Looks at the file, at once. */
  get isHeld(): boolean {
    return readHolder(this.path)?.token === this.token;
  }

  /**
   * Call right before a write takes effect.
   *
   * @throws UserError `read-only` when another took over, and as a write does when that cannot be told.
   */
  readonly refuseLost = (): void => {
    const now = this.currentHolder();
    if (now?.token === this.token) return;
    const why =
      now === null
        ? 'Its lock is gone, and is looked for again in a moment. Then retry.'
        : `${now.user} on ${now.host} took it over. Copy your words or save them elsewhere, or take the newsroom back.`;
    throw new UserError('read-only', `This newsroom is no longer open for writing here. ${why}`);
  };

  private currentHolder(): Holder | null {
    try {
      return readHolder(this.path);
    } catch (error) {
      throw writeError(error, this.path);
    }
  }

  /** Lets others have it. */
  release(): void {
    if (this.isHeld) rmSync(this.path, { force: true });
    this.gate.close();
  }
}

/**
 * Who writes in a newsroom now, without holding up the process; null where the lock may be taken.
 *
 * @throws a system error when that cannot be told.
 */
export async function whoWrites(newsroom: string): Promise<LockHolder | null> {
  const held = await readHolderSoon(lockPath(newsroom));
  return held === null || isGone(held) ? null : held;
}

function lockPath(newsroom: string): string {
  return join(newsroom, '.copydesk', 'lock.json');
}

function holder(): Holder {
  return {
    token: randomUUID(),
    ...ownIdentity(),
    user: userInfo().username,
    since: new Date().toISOString(),
  };
}

/** The new lock's file becomes the lock, whole: where there is none, or where the one there may go. */
async function moveIntoPlace(written: string, path: string, force: boolean): Promise<void> {
  try {
    await linkOrCopy(written, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    if (!force && !mayGo(readHolder(path))) return;
    await rename(written, path);
    await delay(SETTLE_MS);
  }
}

/** Fails with EEXIST where there is one, for whichever of two comes second. */
async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch (error) {
    if (hasCode(error, 'EEXIST')) throw error;
    // A disk without hard links.
    await copyFile(from, to, constants.COPYFILE_EXCL);
  }
}

/** One that nobody can read belongs to nobody; one of this process was left by an earlier opening. */
function mayGo(held: Holder | null): boolean {
  return held === null || isGone(held) || isSameProcess(held, ownIdentity());
}

/** Who stands in the lock; null when there is none or it makes no sense. */
function readHolder(path: string): Holder | null {
  try {
    return parseHolder(readFileSync(path, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

async function readHolderSoon(path: string): Promise<Holder | null> {
  try {
    return parseHolder(await readFile(path, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

function parseHolder(text: string): Holder | null {
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return null;
    throw error;
  }
}

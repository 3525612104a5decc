import { watch, type FSWatcher } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../file-errors';

/** How often a folder is listed that the system does not watch for us. */
const POLL_MS = 5_000;

/** What happened in a folder. */
interface FolderEvent {
  /** Null when the system does not say: anything in the folder may have changed. */
  name: string | null;
  /** It was made, deleted or renamed, and not only written to. */
  cameOrWent: boolean;
}
type Report = (event: FolderEvent) => void;

/**
 * Watches one folder, not those in it: the system then keeps one entry for it, however many files
 * there are. Where it cannot (too many watches, a network share), names and times are compared every
 * few seconds, which is said in the log.
 */
export class FolderWatch {
  private watcher: FSWatcher | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;
  private known: ReadonlyMap<string, number> | null = null;
  private listing = false;
  private firstLook: Promise<void> = Promise.resolve();

  /** @param pollOnly as if the system could not watch: for tests. */
  constructor(
    readonly folder: string,
    private readonly report: Report,
    private readonly pollMs = POLL_MS,
    pollOnly = false,
  ) {
    if (pollOnly) this.poll();
    else this.watch();
  }

  /** Resolves when nothing that happens from now on is missed. */
  get ready(): Promise<void> {
    return this.firstLook;
  }

  stop(): void {
    this.watcher?.close();
    this.watcher = null;
    clearInterval(this.timer);
  }

  private watch(): void {
    try {
      this.watcher = watch(this.folder, { persistent: false }, (type, name) =>
        this.report({ name, cameOrWent: type === 'rename' }),
      );
      this.watcher.on('error', (error) => {
        this.watchInstead(error);
        this.report({ name: null, cameOrWent: true });
      });
    } catch (error) {
      this.watchInstead(error);
    }
  }

  /** A folder that is gone is not looked at: the one above it tells when it is back. */
  private watchInstead(error: unknown): void {
    this.stop();
    if (hasCode(error, 'ENOENT')) return;
    const reason = error instanceof Error ? error.message : String(error);
    console.warn(`${this.folder} is looked at every ${this.pollMs / 1000} s: ${reason}`);
    this.poll();
  }

  private poll(): void {
    this.firstLook = this.list();
    this.timer = setInterval(() => void this.list(), this.pollMs);
    this.timer.unref();
  }

  private async list(): Promise<void> {
    if (this.listing) return;
    this.listing = true;
    try {
      const before = this.known;
      const now = await timesIn(this.folder);
      this.known = now;
      if (before === null) return;
      for (const name of new Set([...before.keys(), ...now.keys()])) {
        if (before.get(name) === now.get(name)) continue;
        this.report({ name, cameOrWent: !before.has(name) || !now.has(name) });
      }
    } catch (error) {
      // The next look compares with what was known before this one.
      console.warn(`${this.folder} cannot be looked at now:`, error);
    } finally {
      this.listing = false;
    }
  }
}

/** When each file of a folder was written, in milliseconds, by name; none where there is no folder. */
async function timesIn(folder: string): Promise<Map<string, number>> {
  const times = new Map<string, number>();
  try {
    for (const name of await readdir(folder)) {
      times.set(name, (await stat(join(folder, name))).mtimeMs);
    }
  } catch (error) {
    // Gone between two looks, or not to be read for a moment: the next look tells.
    if (!hasCode(error, 'ENOENT', 'EACCES', 'EPERM', 'EIO')) throw error;
  }
  return times;
}

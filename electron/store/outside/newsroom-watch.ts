import { readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { hasCode } from '../file-errors';
import { RECORD_NAME } from '../record-name';
import { Batches } from './batches';
import { FolderWatch } from './folder-watch';

/** What a newsroom's folders are, each with the names in it that are folders to watch as well. */
const FOLDERS_IN: Readonly<Record<Level, RegExp | null>> = {
  newsroom: /^(stories|photos)$/,
  stories: /^\d{4}$/,
  year: /^\d{2}$/,
  month: null,
  photos: null,
};
type Level = 'newsroom' | 'stories' | 'year' | 'month' | 'photos';

/** What may be of interest in them. */
const FILES_IN: Readonly<Record<Level, RegExp | null>> = {
  newsroom: /^desk\.json$/,
  stories: null,
  year: null,
  month: RECORD_NAME,
  photos: RECORD_NAME,
};

/** How often it is made sure that the newsroom's folder is still the same one. */
const SAME_FOLDER_MS = 5_000;

/**
 * So many events in one go, and the system has lost some perhaps: Linux keeps 16,384 of them, as a
 * rule, and what comes then is dropped without a word.
 */
const MOST_AT_ONCE = 8_000;

interface WatchOptions {
  pollOnly?: boolean;
  /** Milliseconds between two looks, where there is polling. */
  pollMs?: number;
}

/** Who hears what a watch sees. */
export interface WatchListener {
  /** Paths of files that changed or may have, and of folders that are gone with all in them. */
  changed(paths: readonly string[]): void;
  /** More happened than the system could tell: any story may be another now, or gone. */
  missed(): void;
  /** Something could not be looked at, so that changes may go unheard. */
  failed(error: unknown): void;
}

/**
 * Watches a newsroom's own folders, a handful for each year, and tells which files in them changed
 * or may have: whoever is told looks what became of each.
 */
export class NewsroomWatch {
  private readonly watches = new Map<string, { watch: FolderWatch; level: Level }>();
  private readonly batches: Batches;
  private timer: ReturnType<typeof setInterval> | undefined;
  private identity: string | null = null;
  private isStopped = false;
  /** Events since the process last had a moment for anything else. */
  private atOnce = 0;

  constructor(
    private readonly newsroom: string,
    private readonly listener: WatchListener,
    private readonly options: WatchOptions = {},
  ) {
    this.batches = new Batches((paths) => this.tell(() => listener.changed(paths)));
  }

  /**
   * Resolves when all folders that are there now are being watched, as far as they can be.
   *
   * @throws Error of the system when the newsroom cannot be looked at; that is tried again by itself.
   */
  async start(): Promise<void> {
    const notice = () => void this.attempt(() => this.noticeOtherFolder());
    this.timer = setInterval(notice, SAME_FOLDER_MS);
    this.timer.unref();
    this.identity = await identityOf(this.newsroom);
    await this.watchAll(false);
  }

  /** Nothing is told any more, nor watched, whatever is being looked at still. */
  stop(): void {
    this.isStopped = true;
    clearInterval(this.timer);
    this.forget(this.newsroom);
    this.batches.stop();
  }

  private tell(say: () => void): void {
    if (!this.isStopped) say();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.tell(() => this.listener.failed(error));
    }
  }

  /** A disk that is pulled out, put back or mounted over tells nobody: its folder is another one then. */
  private async noticeOtherFolder(): Promise<void> {
    const identity = await identityOf(this.newsroom);
    if (identity === this.identity) return;
    this.identity = identity;
    this.folderGone(this.newsroom);
    if (identity !== null) await this.watchAll(true);
  }

  private async watchAll(isNew: boolean): Promise<void> {
    try {
      await this.watch(this.newsroom, 'newsroom', isNew);
    } catch (error) {
      // So that the next look begins anew.
      this.identity = null;
      throw error;
    }
  }

  /** @param isNew whether what is in the folder now has not been seen by anyone. */
  private async watch(folder: string, level: Level, isNew: boolean): Promise<void> {
    if (this.isStopped || this.watches.has(folder)) return;
    // Before it is listed, so that nothing falls between the two.
    const { pollMs, pollOnly } = this.options;
    const watch = new FolderWatch(
      folder,
      ({ name, cameOrWent }) => {
        this.count();
        void this.attempt(() => this.heard(folder, level, name, cameOrWent));
      },
      pollMs,
      pollOnly,
    );
    this.watches.set(folder, { watch, level });
    await watch.ready;
    await this.list(folder, level, isNew);
  }

  private async list(folder: string, level: Level, isNew: boolean): Promise<void> {
    // A month may hold very many names, and none is of interest that has been seen.
    if (FOLDERS_IN[level] === null && !isNew) return;
    const names = await namesIn(folder);
    if (names === null) {
      this.folderGone(folder);
      return;
    }
    for (const name of names) {
      if (FOLDERS_IN[level]?.test(name)) {
        // One that cannot be looked at does not keep the others from it.
        await this.attempt(() => this.watch(join(folder, name), levelBelow(level, name), isNew));
      }
      if (isNew && FILES_IN[level]?.test(name)) this.batches.add(join(folder, name));
    }
  }

  private async heard(
    folder: string,
    level: Level,
    name: string | null,
    cameOrWent: boolean,
  ): Promise<void> {
    if (name === null) {
      await this.list(folder, level, true);
      this.tell(() => this.listener.missed());
      return;
    }
    const path = join(folder, name);
    if (FILES_IN[level]?.test(name)) this.batches.add(path);
    if (!cameOrWent || !FOLDERS_IN[level]?.test(name)) return;
    // One that went and came back is another folder, which nobody watches yet.
    this.folderGone(path);
    if ((await namesIn(path)) !== null) await this.watch(path, levelBelow(level, name), true);
  }

  private count(): void {
    this.atOnce += 1;
    if (this.atOnce > 1) return;
    setImmediate(() => {
      const isTooMany = this.atOnce >= MOST_AT_ONCE;
      this.atOnce = 0;
      if (isTooMany) void this.attempt(() => this.lookAtAll());
    });
  }

  /**
   * Finds folders that nobody told of, also ones that took the place of others; what is in the months is
   * left to whoever is told.
   */
  private async lookAtAll(): Promise<void> {
    console.warn('more happened in the newsroom than the system tells: it is looked through');
    this.forget(this.newsroom);
    await this.watch(this.newsroom, 'newsroom', false);
    for (const [folder, { level }] of this.watches) {
      if (level !== 'month') await this.list(folder, level, true);
    }
    this.tell(() => this.listener.missed());
  }

  private folderGone(folder: string): void {
    this.forget(folder);
    this.batches.add(folder);
  }

  private forget(folder: string): void {
    for (const [path, { watch }] of this.watches) {
      if (path !== folder && !path.startsWith(folder + sep)) continue;
      watch.stop();
      this.watches.delete(path);
    }
  }
}

function levelBelow(level: Level, name: string): Level {
  if (level === 'newsroom') return name === 'photos' ? 'photos' : 'stories';
  return level === 'stories' ? 'year' : 'month';
}

/** Names in a folder; null when it is not there or cannot be looked into. */
async function namesIn(folder: string): Promise<string[] | null> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EIO')) return null;
    throw error;
  }
}

/** What tells a folder from another of the same name; null when it is not there. */
async function identityOf(folder: string): Promise<string | null> {
  try {
    const { dev, ino } = await stat(folder);
    return `${dev}:${ino}`;
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EACCES', 'EPERM', 'EIO', 'ENOTCONN')) return null;
    throw error;
  }
}

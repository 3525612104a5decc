import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { BackupProgress, BackupView } from '../../../shared/backup';
import { UserError } from '../../../shared/errors';
import type { RunTask } from '../../isolated/tasks';
import type { Newsroom } from '../newsroom';
import type { Preferences } from '../preferences';
import { PATIENT_REMOVAL, SILENCE_MS } from './patience';
import { isDue } from './schedule';
import { newBackupSettings, type BackupSettings } from './settings';
import { temporaryName } from './temporary-name';
import type { BackupResult } from './write-backup';

const UNEXPECTED = 'The backup could not be finished. Try again; if this stays, restart Copydesk.';

interface BackupsOptions {
  preferences: Preferences;
  runTask: RunTask;
  /** Told of every change that the settings screen shows. */
  changed(view: BackupView): void;
  /** Told when a backup that was made by itself failed for a reason not told before. */
  failed(message: string): void;
  now?(): number;
}

type OpenNewsroom = Pick<Newsroom, 'path' | 'desk'>;

interface Running {
  path: string;
  progress: BackupProgress;
  cancel: AbortController;
  ended: Promise<unknown>;
}

/** After the person stopped one that was made by itself, milliseconds until the next try. */
const AFTER_CANCEL_MS = 3_600_000;

/** Backups of newsrooms by this person: what is set up, and making them, one at a time. */
export class Backups {
  private running: Running | null = null;
  /** Milliseconds since 1970. */
  private notBefore = 0;

  constructor(private readonly options: BackupsOptions) {}

  view(path: string): BackupView {
    const { schedule, folder, keep, last, failure } = this.settings(path);
    const progress = this.running?.path === path ? this.running.progress : null;
    return { newsroom: path, schedule, folder, keep, last, failure, progress };
  }

  /** @throws UserError as a write of the preferences. */
  async change(
    path: string,
    change: Partial<Pick<BackupSettings, 'schedule' | 'folder' | 'keep' | 'last' | 'failure'>>,
  ): Promise<BackupView> {
    await this.options.preferences.setBackup({ ...this.settings(path), ...change });
    this.tell(path);
    return this.view(path);
  }

  /**
   * Makes a backup now.
   *
   * @throws UserError `refused` when one is being made or no folder is chosen; as `writeBackup`.
   */
  async run(newsroom: OpenNewsroom): Promise<BackupView> {
    if (this.running !== null) {
      throw new UserError('refused', 'A backup is being made already. Wait until it is finished.');
    }
    if (this.settings(newsroom.path).folder === null) throw noFolder();
    const cancel = new AbortController();
    const work = this.write(newsroom, cancel.signal);
    this.running = {
      path: newsroom.path,
      progress: { step: 'Starting', done: 0, total: 0 },
      cancel,
      ended: Promise.allSettled([work]),
    };
    this.tell(newsroom.path);
    return this.note(newsroom.path, work);
  }

  /** Makes a backup when it is time for one; a failure is told, and tried again later. */
  async runIfDue(newsroom: OpenNewsroom | null): Promise<void> {
    if (newsroom === null || this.running !== null) return;
    const settings = this.settings(newsroom.path);
    if (this.now() < this.notBefore || !isDue(settings, this.now())) return;
    try {
      await this.run(newsroom);
    } catch (error) {
      if (!(error instanceof UserError)) {
        if (!isCancel(error)) console.error('a backup failed:', error);
        return;
      }
      if (error.message !== settings.failure?.message) this.options.failed(error.message);
    }
  }

  /** Stops the backup that is being made, if any, and waits until nothing of it is left. */
  async cancel(): Promise<void> {
    this.running?.cancel.abort();
    await this.running?.ended;
  }

  private async write(newsroom: OpenNewsroom, signal: AbortSignal): Promise<BackupResult> {
    const { path, desk } = newsroom;
    const { id, folder, keep } = this.settings(path);
    if (folder === null) throw noFolder();
    const name = temporaryName(id);
    const order = { newsroom: path, newsroomId: id, name: desk.name, folder, keep };
    try {
      return await this.options.runTask(
        'write-backup',
        { ...order, temporaryName: name, at: this.isoNow() },
        {
          subject: basename(folder),
          timeoutMs: SILENCE_MS,
          signal,
          progress: (progress: BackupProgress) => this.showProgress(path, progress),
        },
      );
    } catch (error) {
      // Where that fails the drive is gone; what is left on it is swept when a backup goes there again.
      await Promise.allSettled([rm(join(folder, name), PATIENT_REMOVAL)]);
      throw isCrash(error) ? new UserError('write-failed', UNEXPECTED) : error;
    }
  }

  private showProgress(path: string, progress: BackupProgress): void {
    if (this.running === null) return;
    this.running.progress = progress;
    this.tell(path);
  }

  /** Keeps how a backup went. One that the person cancelled has not failed. */
  private async note(path: string, work: Promise<BackupResult>): Promise<BackupView> {
    const [outcome] = await Promise.allSettled([work]);
    this.running = null;
    const at = this.isoNow();
    if (outcome.status === 'fulfilled') {
      const { file, leftOut, note } = outcome.value;
      return this.change(path, { last: { at, file, leftOut: [...leftOut], note }, failure: null });
    }
    const error: unknown = outcome.reason;
    if (isCancel(error)) {
      this.notBefore = this.now() + AFTER_CANCEL_MS;
      this.tell(path);
    } else {
      const message = error instanceof UserError ? error.message : UNEXPECTED;
      await this.change(path, { failure: { at, message } });
    }
    throw error;
  }

  private tell(path: string): void {
    this.options.changed(this.view(path));
  }

  private settings(path: string): BackupSettings {
    return this.options.preferences.backupOf(path) ?? newBackupSettings(path);
  }

  private now(): number {
    return this.options.now?.() ?? Date.now();
  }

  private isoNow(): string {
    return new Date(this.now()).toISOString();
  }
}

/** Making a backup reads no file that could be called unreadable: its process has died. */
function isCrash(error: unknown): boolean {
  return error instanceof UserError && error.code === 'unreadable';
}

function noFolder(): UserError {
  return new UserError('refused', 'Choose a folder for backups first.');
}

function isCancel(error: unknown): boolean {
  return error instanceof DOMException && error.name === 'AbortError';
}

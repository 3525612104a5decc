import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { BackupProgress } from '../../../shared/backup';
import { UserError } from '../../../shared/errors';
import type { RunTask } from '../../isolated/tasks';
import { TEMPORARY_SUFFIX } from '../temporary-file';
import { PATIENT_REMOVAL, SILENCE_MS } from './patience';

/** Unpacking backups, one at a time, away from the app. */
export class Restores {
  private running: { cancel: AbortController; ended: Promise<unknown> } | null = null;

  constructor(
    private readonly runTask: RunTask,
    private readonly progress: (progress: BackupProgress) => void,
  ) {}

  /**
   * Unpacks the backup `zip` into `folder`, which must be new or empty. When it fails nothing is left.
   *
   * @throws UserError `refused` while another is being unpacked; as `restoreBackup`.
   */
  async restore(zip: string, folder: string): Promise<void> {
    if (this.running !== null) {
      throw new UserError('refused', 'A backup is being restored already. Wait until it is done.');
    }
    const cancel = new AbortController();
    const work = this.unpack(zip, folder, cancel.signal);
    this.running = { cancel, ended: Promise.allSettled([work]) };
    try {
      await work;
    } finally {
      this.running = null;
    }
  }

  /** Stops what is being unpacked, if anything, and waits until nothing of it is left. */
  async cancel(): Promise<void> {
    this.running?.cancel.abort();
    await this.running?.ended;
  }

  private async unpack(zip: string, folder: string, signal: AbortSignal): Promise<void> {
    const hidden = `.${randomBytes(6).toString('hex')}${TEMPORARY_SUFFIX}`;
    const temporary = join(dirname(folder), hidden);
    try {
      await this.runTask(
        'restore-backup',
        { zip, folder, temporary },
        { subject: basename(zip), timeoutMs: SILENCE_MS, signal, progress: this.progress },
      );
    } catch (error) {
      await rm(temporary, PATIENT_REMOVAL);
      throw error;
    }
  }
}

import { randomBytes } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupInfo, BackupProgress } from '../../shared/backup';
import { UserError } from '../../shared/errors';
import { openNewsroom, type Context } from '../context';
import { safeFileName } from '../formats/safe-name';
import type { Handlers } from '../ipc';
import { PATIENT_REMOVAL, type Backups } from '../store/backup/backups';
import { TEMPORARY_SUFFIX } from '../store/durable-file';
import { isInside } from '../store/inside';
import { switchTo } from './newsroom';

type BackupHandlers = Pick<Handlers, Extract<keyof Handlers, `backups.${string}`>>;

/** What backups need of the application. */
export interface BackupControl {
  backups: Backups;
  restoreProgress(progress: BackupProgress): void;
}

/** Backups of the open newsroom, and restoring any backup into a new folder. */
export function backupHandlers(
  context: Context,
  { backups, restoreProgress }: BackupControl,
): BackupHandlers {
  const { dialogs } = context;
  const here = () => openNewsroom(context).path;
  let chosen: BackupInfo | null = null;
  let restoring: AbortController | null = null;
  return {
    'backups.get': () => backups.view(here()),
    'backups.change': ({ schedule, keep }) =>
      backups.change(here(), {
        ...(schedule === undefined ? {} : { schedule }),
        ...(keep === undefined ? {} : { keep }),
      }),
    async 'backups.chooseFolder'() {
      const path = here();
      const folder = await dialogs.chooseFolder('Folder for backups', 'Choose');
      if (folder === null) return null;
      await refuseInside(path, folder);
      return backups.change(path, { folder, failure: null });
    },
    'backups.run': () => backups.run(openNewsroom(context)),
    'backups.cancel': () => backups.cancel(),
    'backups.reveal'() {
      const { last } = backups.view(here());
      if (last === null) throw new UserError('not-found', 'No backup has been made yet.');
      context.reveal(last.file);
    },
    async 'backups.chooseBackup'() {
      const file = await dialogs.chooseBackup();
      chosen = file === null ? null : await inspect(file);
      return chosen;
    },
    async 'backups.restore'() {
      if (chosen === null) throw new UserError('not-found', 'Choose a backup first.');
      if (restoring !== null) throw new UserError('refused', 'A backup is being restored already.');
      const { file, name } = chosen;
      const { signal } = (restoring = new AbortController());
      try {
        const folder = await dialogs.chooseNewFolder(
          'Restore into a new folder',
          'Restore',
          safeFileName(name, 'Newsroom'),
        );
        if (folder === null) return null;
        await restore(context, { file, folder, signal, progress: restoreProgress });
        return await switchTo(context, folder);
      } finally {
        restoring = null;
      }
    },
    'backups.cancelRestore': () => restoring?.abort(),
  };
}

async function inspect(file: string): Promise<BackupInfo> {
  const [{ readHeader }, { unusable }] = await Promise.all([
    import('../store/backup/open-backup'),
    import('../store/backup/backup-errors'),
  ]);
  try {
    const { name, createdAt, stories, files } = await readHeader(file);
    const { size } = await stat(file);
    return { file, name, createdAt, stories, files, size };
  } catch (error) {
    throw unusable(error, file);
  }
}

interface Restoring {
  file: string;
  folder: string;
  signal: AbortSignal;
  progress(progress: BackupProgress): void;
}

async function restore(context: Context, restoring: Restoring): Promise<void> {
  const { file, folder, signal, progress } = restoring;
  if (context.newsroom !== null) await refuseInside(context.newsroom.path, dirname(folder));
  const random = randomBytes(6).toString('hex');
  const temporary = join(dirname(folder), `.${random}${TEMPORARY_SUFFIX}`);
  try {
    await context.runLongTask(
      'restore-backup',
      { zip: file, folder, temporary },
      { subject: file, timeoutMs: SILENCE_MS, signal, progress },
    );
  } catch (error) {
    await rm(temporary, PATIENT_REMOVAL);
    throw error;
  }
}

const SILENCE_MS = 600_000;

async function refuseInside(newsroom: string, folder: string): Promise<void> {
  if (await isInside(newsroom, folder)) {
    throw new UserError('refused', 'This place is inside the newsroom. Choose another folder.');
  }
}

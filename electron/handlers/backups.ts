import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { BackupInfo } from '../../shared/backup';
import { UserError } from '../../shared/errors';
import { openNewsroom, type Context } from '../context';
import { safeFileName } from '../formats/safe-name';
import type { Handlers } from '../ipc';
import type { Backups } from '../store/backup/backups';
import type { Restores } from '../store/backup/restores';
import { isInside } from '../store/inside';
import { switchTo } from './newsroom';

type BackupHandlers = Pick<Handlers, Extract<keyof Handlers, `backups.${string}`>>;

/** What backups need of the application. */
export interface BackupControl {
  backups: Backups;
  restores: Restores;
}

/** Backups of the open newsroom, and restoring any backup into a new folder. */
export function backupHandlers(
  context: Context,
  { backups, restores }: BackupControl,
): BackupHandlers {
  const { dialogs } = context;
  const here = () => openNewsroom(context).path;
  let chosen: BackupInfo | null = null;
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
      const { file, name } = chosen;
      const folder = await dialogs.chooseNewFolder(
        'Restore into a new folder',
        'Restore',
        safeFileName(name, 'Newsroom'),
      );
      if (folder === null) return null;
      if (context.newsroom !== null) await refuseInside(context.newsroom.path, dirname(folder));
      await restores.restore(file, folder);
      return switchTo(context, folder);
    },
    'backups.cancelRestore': () => restores.cancel(),
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

async function refuseInside(newsroom: string, folder: string): Promise<void> {
  if (await isInside(newsroom, folder)) {
    throw new UserError('refused', 'This place is inside the newsroom. Choose another folder.');
  }
}

import { create } from 'zustand';
import type { BackupInfo, BackupProgress, BackupView } from '../../shared/backup';
import type { NewsroomView } from '../../shared/newsroom-view';
import { attempt, closeDialog, newsroomPath, notify, openDialog, useApp } from '../app-store';
import { listen, request, RequestError } from '../ipc';
import { openedNewsroom } from '../newsroom';
import { comeBackTo, leaveStories } from '../story/close-story';
import { useOpenStory } from '../story/open-session';

interface BackupsState {
  /** Of the newsroom that is open; null until asked for. */
  view: BackupView | null;
  /** The backup that the restore dialog is about. */
  chosen: BackupInfo | null;
  /** Null while nothing is being restored. */
  restoring: BackupProgress | null;
}

export const useBackups = create<BackupsState>(() => ({
  view: null,
  chosen: null,
  restoring: null,
}));

/** Hears of backups from now on, also of those that are made by themselves. */
export function listenToBackups(): void {
  listen({
    'backups.changed': (view) => {
      if (view.newsroom === newsroomPath()) useBackups.setState({ view });
    },
    'backups.failed': ({ message }) =>
      notify(message, {
        tone: 'error',
        action: { label: 'Settings', run: () => useApp.setState({ screen: 'settings' }) },
      }),
    'restore.progress': (restoring) => {
      if (useBackups.getState().restoring !== null) useBackups.setState({ restoring });
    },
  });
}

export async function loadBackups(): Promise<void> {
  const view = await attempt(() => request('backups.get'));
  if (view !== undefined) useBackups.setState({ view });
}

export async function changeBackups(
  change: Partial<Pick<BackupView, 'schedule' | 'keep'>>,
): Promise<void> {
  await attempt(() => request('backups.change', change));
}

/** @returns whether there is a folder now. */
export async function chooseBackupFolder(): Promise<boolean> {
  const view = await attempt(() => request('backups.chooseFolder'));
  return view !== undefined && view !== null;
}

/** Backs the newsroom up, asking for a folder where there is none yet, and says how it went. */
export async function backUpNow(): Promise<void> {
  await loadBackups();
  const { view } = useBackups.getState();
  if (view === null || (view.folder === null && !(await chooseBackupFolder()))) return;
  const done = await attempt(() => request('backups.run'));
  if (done?.last == null) return;
  notify(`Backed up and checked: ${fileName(done.last.file)}`, {
    action: { label: 'Show in file manager', run: () => void attempt(showBackup) },
  });
}

/** Backs the newsroom up where the settings show how it goes, so that nothing need be said beside. */
export async function backUpInSight(): Promise<void> {
  const folder = useBackups.getState().view?.folder ?? null;
  if (folder === null && !(await chooseBackupFolder())) return;
  try {
    await request('backups.run');
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    const { failure } = await request('backups.get');
    if (error.code !== 'cancelled' && failure === null) notify(error.message, { tone: 'error' });
  }
}

/** The name of the file at a path of any system. */
export function fileName(path: string): string {
  return path.replace(/^.*[\\/]/, '');
}

export function showBackup(): Promise<void> {
  return request('backups.reveal');
}

export function cancelBackup(): void {
  void attempt(() => request('backups.cancel'));
}

/** Lets the person choose a backup, and shows what it holds. */
export async function chooseBackup(): Promise<void> {
  const chosen = await attempt(() => request('backups.chooseBackup'));
  if (!chosen) return;
  useBackups.setState({ chosen, restoring: null });
  openDialog('restore');
}

/** Restores the backup that was chosen into a new folder, and opens it there. */
export async function restoreChosen(): Promise<void> {
  const before = useOpenStory.getState();
  if (!(await leaveStories())) return;
  useBackups.setState({ restoring: { step: 'Preparing', done: 0, total: 0 } });
  let newsroom: NewsroomView | null = null;
  try {
    newsroom = await request('backups.restore');
    if (newsroom === null) return;
    closeDialog();
    openedNewsroom(newsroom);
    notify('The backup is restored, and open. The newsroom it was made of is where it was.');
  } finally {
    if (newsroom === null) comeBackTo(before);
    useBackups.setState({ restoring: null });
  }
}

export function cancelRestore(): void {
  if (useBackups.getState().restoring === null) return;
  void attempt(() => request('backups.cancelRestore'));
}

/** What refused a restoring, in words; null when the person stopped it. @throws any other error */
export function restoreRefusal(error: unknown): string | null {
  if (!(error instanceof RequestError)) throw error;
  return error.code === 'cancelled' ? null : error.message;
}

import { app, clipboard, dialog, shell, type BrowserWindow, type FileFilter } from 'electron';
import { join } from 'node:path';
import { PICTURE_TYPES } from '../shared/picture-types';
import type { Clipboard, Dialogs } from './context';

const PICTURE_EXTENSIONS = [...PICTURE_TYPES, 'jpg', 'tif'];

/** The system's dialogs, over this window. */
export function systemDialogs(window: () => BrowserWindow): Dialogs {
  return {
    async chooseFolder(title, buttonLabel) {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title,
        buttonLabel,
        properties: ['openDirectory', 'createDirectory'],
      });
      return filePaths[0] ?? null;
    },
    chooseNewFolder: (title, buttonLabel, name) =>
      chooseNew(window(), { title, buttonLabel, name, properties: ['createDirectory'] }),
    chooseNewFile: (title, name) => chooseNew(window(), { title, buttonLabel: 'Save', name }),
    async choosePictures() {
      const { filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Add pictures',
        buttonLabel: 'Add',
        properties: ['openFile', 'multiSelections'],
        filters: [{ name: 'Pictures', extensions: PICTURE_EXTENSIONS }],
      });
      return filePaths;
    },
    chooseBackup: () =>
      chooseFile(window(), 'Restore a backup', [{ name: 'Backups', extensions: ['zip'] }]),
    chooseCodes: () =>
      chooseFile(window(), 'Take caption codes from a file', [
        { name: 'Tab-separated text', extensions: ['txt', 'tsv', 'tab'] },
      ]),
  };
}

async function chooseFile(
  window: BrowserWindow,
  title: string,
  filters: FileFilter[],
): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel: 'Choose',
    properties: ['openFile'],
    filters,
  });
  return filePaths[0] ?? null;
}

async function chooseNew(
  window: BrowserWindow,
  options: { title: string; buttonLabel: string; name: string; properties?: ['createDirectory'] },
): Promise<string | null> {
  const { filePath } = await dialog.showSaveDialog(window, {
    ...options,
    defaultPath: join(app.getPath('documents'), options.name),
  });
  return filePath || null;
}

/** The system's clipboard. Electron before 44 read it by calls of its own and at once. */
export const systemClipboard: Clipboard = {
  text: async () => clipboard.readText(),
  write: async (text) => clipboard.writeText(text),
  async html() {
    if ('readHTML' in clipboard) return (clipboard as { readHTML(): string }).readHTML();
    for (const item of await clipboard.read()) {
      if (item.types.includes('text/html')) return (await item.getType('text/html')).text();
    }
    return '';
  },
};

/** Shows a file or folder in the system's file manager. */
export function reveal(path: string): void {
  shell.showItemInFolder(path);
}

/** Opens a file with the program that the system has for it. @throws Error with the system's words. */
export async function openFile(path: string): Promise<void> {
  const problem = await shell.openPath(path);
  if (problem !== '') throw new Error(problem);
}

/**
 * Asks what to do about a window that does not answer while closing.
 *
 * @param answered takes the question back, because the window has.
 */
export async function askWhenStuck(
  window: BrowserWindow,
  answered: AbortSignal,
): Promise<'wait' | 'close'> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'Copydesk is still saving.',
    detail: 'The window has not answered for ten seconds. Closing now may lose the last words.',
    buttons: ['Wait', 'Close anyway'],
    defaultId: 0,
    cancelId: 0,
    signal: answered,
  });
  return response === 1 ? 'close' : 'wait';
}

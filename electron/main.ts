import { app, Menu, nativeTheme, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { serveApp } from './app-protocol';
import { readArguments, type StartArguments } from './arguments';
import type { Context } from './context';
import { answerRequests, tell } from './ipc';
import { isolateInUtilityProcess } from './isolated/utility-process';
import { serveMedia, type MediaSize } from './media-protocol';
import { showMenu } from './menu';
import { isAppPage, openOutside, secureProcesses, secureSession } from './security';
import { RenditionCache } from './photos/rendition-cache';
import { Preferences } from './store/preferences';
import { askWhenStuck, openFile, reveal, systemClipboard, systemDialogs } from './system';
import { createWindow, placeOf, saveBeforeClosing } from './window';

const here = import.meta.dirname;
const asked = readArguments(process.argv.slice(1), process.env);
if (asked.userData !== null) app.setPath('userData', asked.userData);
// Read while Electron is getting ready.
const opening = Preferences.open(app.getPath('userData'));

// Before `ready`, or it has no effect.
secureProcesses();

if (app.requestSingleInstanceLock()) {
  // `.then`, because a top-level await of it never resolves in an ES module.
  void app.whenReady().then(start);
} else {
  app.quit();
}

async function start(): Promise<void> {
  // Before the window loads anything: its page comes through these.
  secureSession();
  serveApp(join(here, '../renderer'));
  const preferences = await opening;
  nativeTheme.themeSource = preferences.theme;
  // Electron's own menu would offer what a newsroom has no use for, such as reloading the page.
  Menu.setApplicationMenu(null);

  // The window first: its process starts while the handlers and the store below are loaded.
  const window = createWindow(preferences.window, join(here, '../preload/preload.cjs'));
  const context = makeContext(preferences, window);
  const readyToClose = saveBeforeClosing(
    window,
    () => askWhenStuck(window),
    () => leave(window, context),
  );
  serveMedia(photoFinder(context));
  answerRequests(
    import('./handlers').then(({ makeHandlers }) =>
      makeHandlers(context, asked, {
        readyToClose,
        setMenu: (items) => showMenu(items, (id) => tell(window, 'action', { id })),
        setTheme: (theme) => {
          nativeTheme.themeSource = theme;
        },
        openOutside,
        exportProgress: (done, total, step) =>
          tell(window, 'export.progress', { done, total, step }),
      }),
    ),
    isAppPage,
  );

  app.on('second-instance', (_, argv) => openAnother(window, readArguments(argv.slice(1), {})));
  app.on('open-file', (_, path) => openAnother(window, readArguments([path], {})));
  app.on('window-all-closed', () => app.quit());
}

function makeContext(preferences: Preferences, window: BrowserWindow): Context {
  return {
    newsroom: null,
    preferences,
    dialogs: systemDialogs(() => window),
    clipboard: systemClipboard,
    sampleFolder: app.isPackaged
      ? join(process.resourcesPath, 'sample-newsroom')
      : join(app.getAppPath(), 'resources', 'sample-newsroom'),
    documentsFolder: app.getPath('documents'),
    runTask: isolateInUtilityProcess(here).run,
    reveal,
    openFile,
  };
}

/** Photos of the newsroom that is open, at the sizes the window shows. */
function photoFinder(context: Context) {
  const renditions = new RenditionCache(
    context.runTask,
    join(app.getPath('userData'), 'renditions'),
  );
  return async (photoId: string, size: MediaSize) => {
    const { newsroom } = context;
    const photo = newsroom?.photos.get(photoId);
    if (newsroom === null || photo === undefined) return null;
    return { bytes: await renditions.get(newsroom, photo, size), type: 'image/jpeg' as const };
  };
}

/** Everything asked for is on disk before the window goes. */
async function leave(window: BrowserWindow, { newsroom, preferences }: Context): Promise<void> {
  await newsroom?.stories.settled();
  await preferences.setWindow(placeOf(window));
}

/** A second start of Copydesk: this window comes forward, and opens the newsroom asked for. */
function openAnother(window: BrowserWindow, { newsroom }: StartArguments): void {
  if (window.isMinimized()) window.restore();
  window.focus();
  if (newsroom !== null) tell(window, 'newsroom.asked', { path: newsroom });
}

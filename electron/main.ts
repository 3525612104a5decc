import { app, Menu, nativeTheme, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { serveApp } from './app-protocol';
import { readArguments, type StartArguments } from './arguments';
import { takeFirstLook } from './first-look';
import { answerRequests } from './ipc';
import { serveMedia } from './media-protocol';
import { servePreview } from './preview/preview-protocol';
import { isAppPage, secureProcesses, secureSession } from './security';
import { OurWindows } from './windows/our-windows';
import { tell } from './windows/tell';
import { bringToFront, createWindow } from './windows/window';

const here = import.meta.dirname;
const asked = readArguments(process.argv.slice(1), process.env);
if (asked.userData !== null) app.setPath('userData', asked.userData);
// Read while Electron is getting ready.
const looking = takeFirstLook(app.getPath('userData'));

// Before `ready`, or it has no effect.
secureProcesses();

if (app.requestSingleInstanceLock()) {
  // `.then`, because a top-level await of it never resolves in an ES module.
  void app.whenReady().then(start);
} else {
  app.quit();
}

// A Mac tells what to open by this event and not by arguments, also while starting.
let askedEarly: string | null = null;
const hearEarly = (_: unknown, path: string) => {
  askedEarly = readArguments([path], {}).newsroom;
};
app.on('open-file', hearEarly);

async function start(): Promise<void> {
  // Before the window loads anything: its page comes through these.
  secureSession();
  const pageServed = serveApp(join(here, '../renderer'));

  const { theme, place } = await looking;
  nativeTheme.themeSource = theme;
  // Electron's own menu would offer what a newsroom has no use for, such as reloading the page.
  Menu.setApplicationMenu(null);

  // The store and the schemas last: they are loaded once the page has been sent what it starts with,
  // while its script is being read in the window's own process. A page knows only schemes that are served when it is
  // opened, so photos are served before there is anyone to find them.
  const answers = pageServed
    .then(() => import('./answers'))
    .then(({ makeAnswers }) =>
      makeAnswers(
        windows,
        { ...asked, newsroom: askedEarly ?? asked.newsroom },
        { folder: here, preload },
      ),
    );
  serveMedia(async (...wanted) => (await answers).findPhoto(...wanted));
  servePreview(async (address) => (await answers).findPreview(address));
  answerRequests(answers, {
    isOurWindow: (contents) => windows.has(contents),
    isOurAddress: isAppPage,
  });
  const preload = join(here, '../preload/preload.cjs');
  const windows = new OurWindows(createWindow(place, preload));
  const { main } = windows;

  // Last: what is asked for from outside is passed on to a window that is there.
  app.on('second-instance', (_, argv, folder) =>
    openAnother(main, readArguments(argv.slice(1), {}, folder)),
  );
  app.off('open-file', hearEarly);
  app.on('open-file', (_, path) => openAnother(main, readArguments([path], {})));
  app.on('window-all-closed', () => app.quit());
}

/** A second start of Copydesk: the main window comes forward, and opens the newsroom asked for. */
function openAnother(window: BrowserWindow, { newsroom }: StartArguments): void {
  bringToFront(window);
  if (newsroom !== null) tell(window, 'newsroom.asked', { path: newsroom });
}

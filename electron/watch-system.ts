import { app, powerMonitor, type BrowserWindow } from 'electron';
import type { Context } from './context';
import { CrashCount } from './crashes/crash-count';
import { watchDisk } from './disk-space/watch-disk';
import { tell } from './tell';

/** Follows what the system does to us: sleep, shutdown, a disk that fills up, lost graphics. */
export function watchSystem(window: BrowserWindow, context: Context): void {
  saveBeforeTheSystemStops(window);
  tellOfLostGraphics(window);
  const stop = watchDisk(
    () => (context.newsroom?.readOnly === false ? context.newsroom.path : null),
    (space) => tell(window, 'disk.space', space),
  );
  window.once('closed', stop);
}

function saveBeforeTheSystemStops(window: BrowserWindow): void {
  const save = () => tell(window, 'window.save', {});
  powerMonitor.on('suspend', save);
  powerMonitor.on('lock-screen', save);
  // The system waits for us as long as we ask it to, and as it pleases: quitting saves first.
  powerMonitor.on('shutdown', waitForUs as () => void);
  // Windows asks every window, and ends it soon after.
  window.on('query-session-end', save);
  window.on('session-end', save);
}

/** Electron's types leave out the event that its documentation describes. */
function waitForUs(event: Electron.Event): void {
  event.preventDefault();
  app.quit();
}

/** The graphics process is started again by itself; it is worth a word only when that does not help. */
function tellOfLostGraphics(window: BrowserWindow): void {
  const count = new CrashCount();
  app.on('child-process-gone', (_, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    console.warn(`the graphics process is gone: ${reason}`);
    if (!count.add(performance.now())) return;
    count.reset();
    tell(window, 'app.trouble', {
      message:
        'The system’s graphics keep stopping. Your words are safe; if the window looks wrong, restart Copydesk.',
    });
  });
}

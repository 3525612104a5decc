import { app, powerMonitor } from 'electron';
import type { Context } from './context';
import { CrashCount } from './crashes/crash-count';
import { watchDisk } from './disk-space/watch-disk';
import type { OurWindows } from './windows/our-windows';

/** Follows what the system does to us: sleep, shutdown, a disk that fills up, lost graphics. */
export function watchSystem(windows: OurWindows, context: Context): void {
  saveBeforeTheSystemStops(windows);
  tellOfLostGraphics(windows);
  const stop = watchDisk(
    () => (context.newsroom?.readOnly === false ? context.newsroom.path : null),
    (space) => windows.tellAll('disk.space', space),
  );
  windows.main.once('closed', stop);
}

function saveBeforeTheSystemStops(windows: OurWindows): void {
  const save = () => windows.tellAll('window.save', {});
  powerMonitor.on('suspend', save);
  powerMonitor.on('lock-screen', save);
  // The system waits for us as long as we ask it to, and as it pleases: quitting saves first.
  powerMonitor.on('shutdown', waitForUs as () => void);
  // Windows asks every window, and ends it soon after; the main one is always there, and tells all.
  windows.main.on('query-session-end', save);
  windows.main.on('session-end', save);
}

/** Electron's types leave out the event that its documentation describes. */
function waitForUs(event: Electron.Event): void {
  event.preventDefault();
  app.quit();
}

/** The graphics process is started again by itself; it is worth a word only when that does not help. */
function tellOfLostGraphics(windows: OurWindows): void {
  const count = new CrashCount();
  app.on('child-process-gone', (_, { type, reason }) => {
    if (type !== 'GPU' || reason === 'clean-exit') return;
    console.warn(`the graphics process is gone: ${reason}`);
    if (!count.add(performance.now())) return;
    count.reset();
    windows.tellAll('app.trouble', {
      message:
        'The system’s graphics keep stopping. Your words are safe; if the window looks wrong, restart Copydesk.',
    });
  });
}

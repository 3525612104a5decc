import { notify } from './app-store';
import { followDisk } from './disk-space/follow-disk';
import { listen } from './ipc';
import { openSessions } from './story/open-session';

/** Follows what happens to the computer and to the app itself, for as long as the window is there. */
export function listenToSystem(): void {
  listen({
    'app.trouble': ({ message }) => notify(message, { tone: 'error' }),
    'stories.released': ({ released, refused }) => {
      for (const { headline } of released) notify(`“${headline}” is published, as scheduled.`);
      for (const { headline, reason } of refused) {
        notify(`“${headline}” was due and is not published. ${reason}`, { tone: 'error' });
      }
    },
    'disk.space': followDisk,
    'window.save': () => {
      for (const session of openSessions()) void session.flush();
    },
  });
}

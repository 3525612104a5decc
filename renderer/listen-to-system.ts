import { notify } from './app-store';
import { followDisk } from './disk-space/follow-disk';
import { listen } from './ipc';
import { GO_TO_PHOTO, goToPhoto } from './photos/go-to-photo';
import { openSessions } from './story/open-session';

/** Follows what happens to the computer and to the app itself, for as long as the window is there. */
export function listenToSystem(): void {
  listen({
    'app.trouble': ({ message }) => notify(message, { tone: 'error' }),
    'stories.released': ({ released, refused }) => {
      for (const { headline } of released) notify(`“${headline}” is published, as scheduled.`);
      for (const { headline, reason, photoId } of refused) {
        notify(`“${headline}” was due and is not published. ${reason}`, {
          tone: 'error',
          ...(photoId !== undefined && {
            action: { label: GO_TO_PHOTO, run: () => void goToPhoto(photoId) },
          }),
        });
      }
    },
    'disk.space': followDisk,
    'window.save': () => {
      for (const session of openSessions()) void session.flush();
    },
  });
}

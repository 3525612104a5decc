import type { DiskSpace } from '../shared/ipc';
import { dismiss, notify, useApp } from './app-store';
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

/** That the disk was full is not true any more once it has room again. */
function followDisk(diskSpace: DiskSpace): void {
  const { diskSpace: before, notices } = useApp.getState();
  useApp.setState({ diskSpace });
  if (before.level !== 'nearly-full' || diskSpace.level === 'nearly-full') return;
  for (const { id, code } of notices) if (code === 'disk-full') dismiss(id);
}

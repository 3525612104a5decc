import { app, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { requests } from '../shared/ipc';
import type { StartArguments } from './arguments';
import type { Context } from './context';
import { surviveFaults } from './crashes/main-faults';
import { askAfterFault } from './crashes/questions';
import { sharedHandlers } from './handlers';
import type { Answers } from './ipc';
import { makeContext } from './make-context';
import type { FindPhoto } from './photos/find-photo';
import { Releases } from './releases/releases';
import { RenditionCache } from './photos/rendition-cache';
import type { PreviewResponse } from './preview/shown-preview';
import { Backups } from './store/backup/backups';
import { Restores } from './store/backup/restores';
import { LeftOff } from './store/left-off';
import { Preferences } from './store/preferences';
import { AppWindows } from './windows/app-windows';
import type { OurWindows } from './windows/our-windows';
import { tell } from './windows/tell';
import { placeOf } from './windows/window';

/** When the first screen has long been painted. */
const WATCH_LATER_MS = 1_000;

const SOMETHING_FAILED =
  'Something failed inside Copydesk, and it went on. What was saved is on the disk; if anything does not answer, restart Copydesk.';

/** How often it is looked whether a backup is due; the first time is this long after the start. */
const BACKUP_CHECK_MS = 60_000;
const THINNING_MS = 60_000;
/** How late a scheduled story may be published. */
const RELEASE_MS = 3_000;

/** What is served on the app's own schemes beside its page. */
interface Served {
  findPhoto: FindPhoto;
  findPreview(address: string): Promise<PreviewResponse | null>;
}

/** Where the built code is. */
interface BuiltCode {
  /** Folder of the main bundle, and beside it of the code for isolated work. */
  folder: string;
  preload: string;
}

/** Everything behind the windows: the newsroom, its photos, and the answers to what their pages ask. */
export async function makeAnswers(
  windows: OurWindows,
  asked: StartArguments,
  { folder, preload }: BuiltCode,
): Promise<Answers & Served> {
  const userData = app.getPath('userData');
  const [preferences, leftOff] = await Promise.all([
    Preferences.open(userData),
    LeftOff.open(userData),
  ]);
  const { main } = windows;
  const context = makeContext({ preferences, leftOff }, windows, folder);
  const work = longWork(main, context);
  releaseInTime(windows, context);
  surviveFaults(faultAnswers(windows));
  setTimeout(() => void watchLater(windows, context), WATCH_LATER_MS);
  const renditions = new RenditionCache(context.runTask, join(userData, 'renditions'));
  const findPhoto = photoFinder(context, renditions);
  const shared = sharedHandlers(context, {
    ...work,
    findProgress: (progress) => tell(main, 'find.progress', progress),
  });
  const closed = () => leave(main, context, [work.backups, work.restores]);
  const pages = new AppWindows({ windows, context, asked, shared, renditions, preload, closed });
  return {
    requests,
    handlersOf: (contents) => pages.handlersOf(contents),
    findPhoto,
    findPreview: async (address) => pages.previewAt(address)?.find(address, findPhoto) ?? null,
  };
}

/** What goes on for long and beside everything: backups, and letting go of old versions. */
function longWork(main: BrowserWindow, context: Context) {
  const backups = new Backups({
    preferences: context.preferences,
    runTask: context.runLongTask,
    changed: (view) => tell(main, 'backups.changed', view),
    failed: (message) => tell(main, 'backups.failed', { message }),
  });
  const restores = new Restores(context.runLongTask, (progress) =>
    tell(main, 'restore.progress', progress),
  );
  // Long after the first picture, and for as long as the app is open.
  setInterval(() => void backups.runIfDue(context.newsroom), BACKUP_CHECK_MS).unref();
  setInterval(() => void context.thinning.runIfIdle(context.newsroom), THINNING_MS).unref();
  return { backups, restores };
}

/** Publishes scheduled stories when their time comes. */
function releaseInTime(windows: OurWindows, context: Context): void {
  const releases = new Releases({
    held: () => context.unsaved.held(),
    told(released) {
      const changed = released.released.map(({ id }) => id);
      if (changed.length > 0) windows.tellAll('stories.outside', { changed, gone: [] });
      tell(windows.main, 'stories.released', released);
    },
  });
  setInterval(() => void releases.run(context.newsroom), RELEASE_MS).unref();
}

/** Photos of the newsroom that is open, and those that were taken out of it, at the sizes the windows show. */
function photoFinder(context: Context, renditions: RenditionCache): FindPhoto {
  return async (photoId, size, area) => {
    const { newsroom } = context;
    if (newsroom === null) return null;
    const { photos } = newsroom;
    const photo = photos.original(photoId) ?? (await photos.removed.find(photoId))?.photo;
    if (photo === undefined) return null;
    return { bytes: await renditions.get(newsroom, photo, size, area), type: 'image/jpeg' };
  };
}

/** What happens after a fault in this process. */
function faultAnswers(windows: OurWindows): Parameters<typeof surviveFaults>[0] {
  return {
    ask(reason) {
      windows.tellAll('window.save', {});
      return askAfterFault(windows.inFront, reason);
    },
    restart() {
      app.relaunch();
      app.quit();
    },
    notify: () => windows.tellAll('app.trouble', { message: SOMETHING_FAILED }),
  };
}

/** What no start needs: watching the system and the disk. */
async function watchLater(windows: OurWindows, context: Context): Promise<void> {
  const { watchSystem } = await import('./watch-system');
  watchSystem(windows, context);
}

/** Everything asked for is on disk before the windows go. */
async function leave(
  main: BrowserWindow,
  { newsroom, preferences, leftOff, unsaved }: Context,
  work: readonly { cancel(): Promise<void> }[],
): Promise<void> {
  try {
    if (newsroom !== null) await unsaved.saveRest(newsroom.stories);
  } finally {
    await newsroom?.close();
  }
  // A backup that is stopped is made at the next start.
  await Promise.all(work.map((running) => running.cancel()));
  await leftOff.settle();
  await preferences.setWindow(placeOf(main));
}

import { app, nativeTheme, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { requests } from '../shared/ipc';
import type { StartArguments } from './arguments';
import { newsroomView, type Context } from './context';
import { makeHandlers } from './handlers';
import { switchTo } from './handlers/newsroom';
import type { Answers } from './ipc';
import { isolateInUtilityProcess } from './isolated/utility-process';
import { indexInUtilityProcess } from './indexing-process';
import { mark } from './mark';
import type { FindPhoto } from './media-protocol';
import { showMenu } from './menu';
import { RenditionCache } from './photos/rendition-cache';
import { openOutside } from './security';
import { AccessWatch } from './store/access/access-watch';
import { Backups } from './store/backup/backups';
import type { CatalogSetup } from './store/catalog/open-catalog';
import { OutsideChanges } from './store/outside/outside-changes';
import { Restores } from './store/backup/restores';
import { Preferences } from './store/preferences';
import { askWhenStuck, openFile, reveal, systemClipboard, systemDialogs } from './system';
import { tell } from './tell';
import { placeOf, resourcesFolder, saveBeforeClosing } from './window';

/** How often it is looked whether a backup is due; the first time is this long after the start. */
const BACKUP_CHECK_MS = 60_000;

/**
 * Everything behind the window: the newsroom, its photos, and the answers to what the page asks.
 *
 * @param folder where the main bundle is, and beside it the code for isolated work.
 */
export async function makeAnswers(
  window: BrowserWindow,
  asked: StartArguments,
  folder: string,
): Promise<Answers & { findPhoto: FindPhoto }> {
  const userData = app.getPath('userData');
  const context = makeContext(await Preferences.open(userData), window, folder);
  context.catalog.tell = catalogTeller(window, context);
  const backups = new Backups({
    preferences: context.preferences,
    runTask: context.runLongTask,
    changed: (view) => tell(window, 'backups.changed', view),
    failed: (message) => tell(window, 'backups.failed', { message }),
  });
  const restores = new Restores(context.runLongTask, (progress) =>
    tell(window, 'restore.progress', progress),
  );
  // Long after the first picture, and for as long as the app is open.
  setInterval(() => void backups.runIfDue(context.newsroom), BACKUP_CHECK_MS).unref();
  const readyToClose = saveBeforeClosing(
    window,
    () => askWhenStuck(window),
    () => leave(window, context, [backups, restores]),
  );
  const handlers = makeHandlers(context, asked, {
    readyToClose,
    setMenu: (items) => showMenu(items, (id) => tell(window, 'action', { id })),
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    openOutside,
    exportProgress: (done, total, step) => tell(window, 'export.progress', { done, total, step }),
    backups,
    restores,
  });
  return { requests, handlers, findPhoto: photoFinder(context, join(userData, 'renditions')) };
}

function makeContext(preferences: Preferences, window: BrowserWindow, folder: string): Context {
  const tellNewsroom = () => {
    const { newsroom } = context;
    if (newsroom !== null) tell(window, 'newsroom.changed', { newsroom: newsroomView(newsroom) });
  };
  const context: Context = {
    newsroom: null,
    preferences,
    outside: new OutsideChanges({
      stories: (changed, gone) => tell(window, 'stories.outside', { changed, gone }),
      photos: () => tell(window, 'photos.outside', {}),
      newsroom: tellNewsroom,
    }),
    accessWatch: new AccessWatch({
      changed: tellNewsroom,
      async free({ path }) {
        await switchTo(context, path);
        tellNewsroom();
      },
    }),
    dialogs: systemDialogs(() => window),
    clipboard: systemClipboard,
    sampleFolder: join(resourcesFolder(), 'sample-newsroom'),
    documentsFolder: app.getPath('documents'),
    catalog: {
      elsewhere: join(app.getPath('userData'), 'catalogs'),
      startIndexing: indexInUtilityProcess(folder),
      tell: () => {},
    },
    runTask: isolateInUtilityProcess(folder).run,
    runLongTask: isolateInUtilityProcess(folder, 'Copydesk backup').run,
    reveal,
    openFile,
  };
  return context;
}

/** While a newsroom is being read, lists follow as often as an eye does. */
const CHANGES_MS = 500;

function catalogTeller(window: BrowserWindow, context: Context): Required<CatalogSetup>['tell'] {
  let toldAt = 0;
  return (progress) => {
    tell(window, 'catalog.progress', { progress });
    if (progress === null) mark('compared');
    if (context.newsroom === null || (progress !== null && Date.now() - toldAt < CHANGES_MS))
      return;
    toldAt = Date.now();
    tell(window, 'newsroom.changed', { newsroom: newsroomView(context.newsroom) });
    tell(window, 'stories.outside', { changed: [], gone: [] });
  };
}

/** Photos of the newsroom that is open, at the sizes the window shows. */
function photoFinder(context: Context, folderElsewhere: string): FindPhoto {
  const renditions = new RenditionCache(context.runTask, folderElsewhere);
  return async (photoId, size) => {
    const { newsroom } = context;
    const photo = newsroom?.photos.get(photoId);
    if (newsroom === null || photo === undefined) return null;
    return { bytes: await renditions.get(newsroom, photo, size), type: 'image/jpeg' };
  };
}

/** Everything asked for is on disk before the window goes. */
async function leave(
  window: BrowserWindow,
  { newsroom, preferences }: Context,
  work: readonly { cancel(): Promise<void> }[],
): Promise<void> {
  await newsroom?.close();
  // A backup that is stopped is made at the next start.
  await Promise.all(work.map((running) => running.cancel()));
  await preferences.setWindow(placeOf(window));
}

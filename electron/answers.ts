import { app, nativeTheme, type BrowserWindow } from 'electron';
import { join } from 'node:path';
import { requests } from '../shared/ipc';
import type { StartArguments } from './arguments';
import { saveBeforeClosing } from './closing';
import { newsroomView, type Context } from './context';
import { replaceLostPages } from './crashes/lost-page';
import { surviveFaults } from './crashes/main-faults';
import { askAboutCrashes, askAboutHang, askAfterFault } from './crashes/questions';
import { KeptWords } from './crashes/kept-words';
import { UnsavedStories } from './crashes/unsaved-stories';
import { makeHandlers } from './handlers';
import { openOnceMore } from './handlers/newsroom';
import type { Answers } from './ipc';
import { isolateInUtilityProcess } from './isolated/utility-process';
import { indexInUtilityProcess } from './indexing-process';
import { mark } from './mark';
import type { FindPhoto } from './photos/find-photo';
import { showMenu } from './menu';
import { Releases } from './releases/releases';
import { RenditionCache } from './photos/rendition-cache';
import { PreviewFrame } from './preview/preview-frame';
import { ShownPreview, type PreviewResponse } from './preview/shown-preview';
import { openOutside } from './security';
import { AccessWatch } from './store/access/access-watch';
import { Backups } from './store/backup/backups';
import type { CatalogSetup } from './store/catalog/open-catalog';
import { LeftOff } from './store/left-off';
import { OutsideChanges } from './store/outside/outside-changes';
import { Restores } from './store/backup/restores';
import { Preferences } from './store/preferences';
import { Thinning } from './store/revisions/thinning';
import { Turns } from './store/turns';
import { askWhenStuck, openFile, reveal, systemClipboard, systemDialogs } from './system';
import { tell } from './tell';
import { placeOf, resourcesFolder } from './window';
import { zoom } from './zoom';

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

/** One, so that a dictionary is in memory once; read again after as long a pause in writing. */
const SPELLING_PROCESS = { processes: 1, idleMs: 120_000 };

/**
 * Everything behind the window: the newsroom, its photos, and the answers to what the page asks.
 *
 * @param folder where the main bundle is, and beside it the code for isolated work.
 */
export async function makeAnswers(
  window: BrowserWindow,
  asked: StartArguments,
  folder: string,
): Promise<Answers & Served> {
  const userData = app.getPath('userData');
  const [preferences, leftOff] = await Promise.all([
    Preferences.open(userData),
    LeftOff.open(userData),
  ]);
  const context = makeContext({ preferences, leftOff }, window, folder);
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
  setInterval(() => void context.thinning.runIfIdle(context.newsroom), THINNING_MS).unref();
  const releases = new Releases({
    held: () => context.unsaved.held(),
    told(released) {
      const changed = released.released.map(({ id }) => id);
      if (changed.length > 0) tell(window, 'stories.outside', { changed, gone: [] });
      tell(window, 'stories.released', released);
    },
  });
  setInterval(() => void releases.run(context.newsroom), RELEASE_MS).unref();
  const closing = saveBeforeClosing(
    app,
    window,
    (answered) => askWhenStuck(window, answered),
    () => leave(window, context, [backups, restores]),
  );
  const lostPage = replaceLostPages(window, {
    crashes: async () => askAboutCrashes(window, (await context.unsaved.held()).length === 0),
    hang: async (answered) => (closing.isAsked() ? 'wait' : askAboutHang(window, answered)),
  });
  surviveFaults(faultAnswers(window));
  setTimeout(() => void watchLater(window, context), WATCH_LATER_MS);
  const renditions = new RenditionCache(context.runTask, join(userData, 'renditions'));
  const findPhoto = photoFinder(context, renditions);
  const shown = new ShownPreview();
  const frame = new PreviewFrame(window.webContents, (key) => tell(window, 'preview.key', key));
  const handlers = makeHandlers(context, asked, {
    readyToClose: closing.ready,
    closeWindow: () => window.close(),
    lostPage,
    setMenu: (items) => showMenu(items, (id) => tell(window, 'action', { id })),
    setTheme: (theme) => {
      nativeTheme.themeSource = theme;
    },
    zoom: (step) => zoom(window.webContents, step),
    openOutside,
    exportProgress: (done, total, step) => tell(window, 'export.progress', { done, total, step }),
    findProgress: (progress) => tell(window, 'find.progress', progress),
    pasteProgress: (done, total) => tell(window, 'paste.progress', { done, total }),
    backups,
    restores,
    preview: { shown, frame, renditions },
  });
  const findPreview = (address: string) => shown.find(address, findPhoto);
  return { requests, handlers, findPhoto, findPreview };
}

function makeContext(
  { preferences, leftOff }: Pick<Context, 'preferences' | 'leftOff'>,
  window: BrowserWindow,
  folder: string,
): Context {
  const tellNewsroom = () => {
    const { newsroom } = context;
    if (newsroom !== null) tell(window, 'newsroom.changed', { newsroom: newsroomView(newsroom) });
  };
  const keptWords = new KeptWords(join(app.getPath('userData'), 'unsaved'));
  const context: Context = {
    newsroom: null,
    switches: new Turns(),
    preferences,
    leftOff,
    outside: new OutsideChanges({
      stories: (changed, gone) => tell(window, 'stories.outside', { changed, gone }),
      photos: () => tell(window, 'photos.outside', {}),
      newsroom: tellNewsroom,
      failed: (message) => tell(window, 'app.trouble', { message }),
    }),
    accessWatch: new AccessWatch({
      changed: tellNewsroom,
      async free(newsroom) {
        await openOnceMore(context, newsroom);
        tellNewsroom();
      },
    }),
    keptWords,
    unsaved: new UnsavedStories({
      keep(story) {
        if (context.newsroom !== null) keptWords.keep(context.newsroom.path, story);
      },
      drop: (id) => keptWords.drop(id),
      settled: () => keptWords.settled(),
      placed(id, place) {
        if (context.newsroom !== null) leftOff.setPlace(context.newsroom.path, id, place);
      },
    }),
    thinning: new Thinning(),
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
    runSpelling: isolateInUtilityProcess(folder, 'Copydesk spelling', SPELLING_PROCESS).run,
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
function photoFinder(context: Context, renditions: RenditionCache): FindPhoto {
  return async (photoId, size) => {
    const { newsroom } = context;
    const photo = newsroom?.photos.get(photoId);
    if (newsroom === null || photo === undefined) return null;
    return { bytes: await renditions.get(newsroom, photo, size), type: 'image/jpeg' };
  };
}

/** What happens after a fault in this process. */
function faultAnswers(window: BrowserWindow): Parameters<typeof surviveFaults>[0] {
  return {
    ask(reason) {
      tell(window, 'window.save', {});
      return askAfterFault(window, reason);
    },
    restart() {
      app.relaunch();
      app.quit();
    },
    notify: () => tell(window, 'app.trouble', { message: SOMETHING_FAILED }),
  };
}

/** What no start needs: watching the system and the disk. */
async function watchLater(window: BrowserWindow, context: Context): Promise<void> {
  const { watchSystem } = await import('./watch-system');
  watchSystem(window, context);
}

/** Everything asked for is on disk before the window goes. */
async function leave(
  window: BrowserWindow,
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
  await preferences.setWindow(placeOf(window));
}

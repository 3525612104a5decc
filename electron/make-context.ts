import { app } from 'electron';
import { join } from 'node:path';
import { NO_WINDOWS, newsroomView, type Context } from './context';
import { KeptWords } from './crashes/kept-words';
import { UnsavedStories } from './crashes/unsaved-stories';
import { openOnceMore } from './handlers/newsroom';
import { indexInUtilityProcess } from './indexing-process';
import { isolateInUtilityProcess } from './isolated/utility-process';
import { mark } from './mark';
import { AccessWatch } from './store/access/access-watch';
import type { CatalogSetup } from './store/catalog/open-catalog';
import { OutsideChanges } from './store/outside/outside-changes';
import { Thinning } from './store/revisions/thinning';
import { Turns } from './store/turns';
import { openFile, reveal, systemClipboard, systemDialogs } from './system';
import type { OurWindows } from './windows/our-windows';
import { resourcesFolder } from './windows/window';

/** One, so that a dictionary is in memory once; read again after as long a pause in writing. */
const SPELLING_PROCESS = { processes: 1, idleMs: 120_000 };

/**
 * What all handlers work on, in the app as it runs.
 *
 * @param folder where the main bundle is, and beside it the code for isolated work.
 */
export function makeContext(
  { preferences, leftOff }: Pick<Context, 'preferences' | 'leftOff'>,
  windows: OurWindows,
  folder: string,
): Context {
  const tellNewsroom = () => {
    const { newsroom } = context;
    if (newsroom !== null)
      windows.tellAll('newsroom.changed', { newsroom: newsroomView(newsroom) });
  };
  const keptWords = new KeptWords(join(app.getPath('userData'), 'unsaved'));
  const context: Context = {
    languages: () => app.getPreferredSystemLanguages(),
    newsroom: null,
    windows: NO_WINDOWS,
    switches: new Turns(),
    preferences,
    leftOff,
    outside: new OutsideChanges({
      stories: (changed, gone) => windows.tellAll('stories.outside', { changed, gone }),
      photos: () => windows.tellAll('photos.outside', {}),
      newsroom: tellNewsroom,
      failed: (message) => windows.tellAll('app.trouble', { message }),
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
    dialogs: systemDialogs(() => windows.inFront),
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
  context.catalog.tell = catalogTeller(windows, context);
  return context;
}

/** While a newsroom is being read, lists follow as often as an eye does. */
const CHANGES_MS = 500;

function catalogTeller(windows: OurWindows, context: Context): Required<CatalogSetup>['tell'] {
  let toldAt = 0;
  return (progress) => {
    windows.tellAll('catalog.progress', { progress });
    if (progress === null) mark('compared');
    if (context.newsroom === null || (progress !== null && Date.now() - toldAt < CHANGES_MS))
      return;
    toldAt = Date.now();
    windows.tellAll('newsroom.changed', { newsroom: newsroomView(context.newsroom) });
    windows.tellAll('stories.outside', { changed: [], gone: [] });
  };
}

import { join } from 'node:path';
import { UserError } from '../../shared/errors';
import { houseLanguage } from '../../shared/house-language';
import type { NewsroomView } from '../../shared/newsroom-view';
import { newsroomView, openNewsroom, type Context } from '../context';
import type { Handlers } from '../ipc';
import { problemHeadlines } from './problem-headlines';
import { copySample } from '../store/copy-sample';
import { createNewsroom, Newsroom } from '../store/newsroom';

type NewsroomHandlers = Omit<
  Pick<Handlers, Extract<keyof Handlers, `newsroom.${string}`>>,
  'newsroom.acceptVanished'
>;

/** Opening, making and leaving newsrooms, and the desk's settings. */
export function newsroomHandlers(context: Context): NewsroomHandlers {
  const { dialogs, preferences } = context;
  return {
    'newsroom.open': (path) => switchTo(context, path),
    'newsroom.takeOver': (path) => switchTo(context, path, { takeOver: true }),
    async 'newsroom.choose'() {
      const path = await dialogs.chooseFolder('Open newsroom', 'Open');
      return path === null ? null : switchTo(context, path);
    },
    async 'newsroom.create'() {
      const path = await dialogs.chooseNewFolder('New newsroom', 'Create', 'Newsroom');
      if (path === null) return null;
      const house = houseLanguage(context.languages());
      await createNewsroom(path, house.language);
      return { newsroom: await switchTo(context, path), house };
    },
    async 'newsroom.openSample'() {
      const path = await dialogs.chooseNewFolder(
        'Where should the sample newsroom go?',
        'Copy here',
        'Sample newsroom',
      );
      if (path === null) return null;
      await copySample(context.sampleFolder, path);
      return switchTo(context, path);
    },
    async 'newsroom.close'() {
      await context.switches.take(() =>
        whileWindowsWait(context, async () => {
          await leave(context);
          context.windows.leave();
          context.newsroom = null;
        }),
      );
      return preferences.recent;
    },
    async 'newsroom.forget'(path) {
      await preferences.forget(path);
      return preferences.recent;
    },
    'newsroom.problemHeadlines': () => problemHeadlines(openNewsroom(context)),
    'newsroom.reveal': () => context.reveal(join(openNewsroom(context).path, 'desk.json')),
    async 'newsroom.saveDesk'(change) {
      const newsroom = openNewsroom(context);
      await newsroom.saveDesk(change);
      return newsroomView(newsroom);
    },
  };
}

/**
 * Opens the newsroom in this folder in place of the one that is open, which stays open when this
 * one cannot be.
 *
 * @throws UserError as `Newsroom.open`.
 */
export function switchTo(
  context: Context,
  path: string,
  { takeOver = false } = {},
): Promise<NewsroomView> {
  return context.switches.take(() =>
    takeOver || context.newsroom === null || context.newsroom.path === path
      ? open(context, path, takeOver)
      : whileWindowsWait(context, () => open(context, path, takeOver)),
  );
}

const WINDOW_NOT_SAVED =
  'A story in a window of its own is not saved yet. It says there what can be done.';

const WORDS_NOT_SAVED =
  'Some words of this newsroom could not be saved. Make room on the disk, then try again.';

/** Leaves the newsroom only when the windows of its stories have saved them; they go on if it stays. */
async function whileWindowsWait<T>(context: Context, work: () => Promise<T>): Promise<T> {
  const { windows } = context;
  const { areSaved, release } = windows.hold();
  try {
    if (!(await areSaved)) throw new UserError('refused', WINDOW_NOT_SAVED);
    await saveLost(context);
    return await work();
  } finally {
    release();
  }
}

/** Saves what pages that were lost have handed over. */
async function saveLost({ newsroom, unsaved }: Context): Promise<void> {
  if (newsroom === null) return;
  try {
    await unsaved.saveRest(newsroom.stories);
  } catch (error) {
    console.error('the newsroom is not left:', error);
    throw new UserError('refused', WORDS_NOT_SAVED);
  }
}

/** Opens the same newsroom once more, as it may be written in now, unless another is open by then. */
export function openOnceMore(context: Context, newsroom: Newsroom): Promise<NewsroomView | null> {
  return context.switches.take(async () =>
    context.newsroom === newsroom ? open(context, newsroom.path, false) : null,
  );
}

async function open(context: Context, path: string, takeOver: boolean): Promise<NewsroomView> {
  const before = context.newsroom;
  // Before: the same newsroom opened again would refuse what the first still has to write.
  await before?.settled();
  const newsroom = await Newsroom.open(path, {
    takeOver,
    catalog: context.catalog,
    onStored(id) {
      context.unsaved.noteStored(id);
      context.thinning.noteSaved(id);
    },
  });
  await leave(context);
  context.newsroom = newsroom;
  context.accessWatch.follow(newsroom);
  void context.outside.follow(newsroom);
  // What a window could not save while another wrote in the same one, it still may.
  if (before?.path !== newsroom.path) {
    context.unsaved.clear();
    context.windows.leave();
  }
  await remember(context, newsroom);
  return newsroomView(newsroom);
}

/** Everything asked for is on the disk when this resolves; then nothing may keep the person there. */
async function leave(context: Context): Promise<void> {
  context.accessWatch.follow(null);
  await context.outside.follow(null);
  try {
    await context.newsroom?.close();
  } catch (error) {
    console.error('the newsroom was not closed well:', error);
  }
}

/** Where preferences cannot be kept a newsroom opens all the same: they are comfort, never work. */
async function remember({ preferences }: Context, { path, desk }: Newsroom): Promise<void> {
  try {
    await preferences.visited(path, desk.name);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    console.warn('the newsroom is not remembered:', error.message);
  }
}

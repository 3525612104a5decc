import type { Boot, Input, MenuItem, StoryToShow } from '../../shared/ipc';
import { NONE_OPEN } from '../../shared/open-stories';
import { UserError } from '../../shared/errors';
import type { Story } from '../../shared/story';
import type { StartArguments } from '../arguments';
import { newsroomView, type Context } from '../context';
import type { LostPage } from '../crashes/lost-page';
import { formats } from '../formats';
import type { Handlers } from '../ipc';
import { mark } from '../mark';
import type { Newsroom } from '../store/newsroom';
import type { Theme } from '../store/preferences';
import { switchTo } from './newsroom';

type AppHandlers = Pick<Handlers, Extract<keyof Handlers, `app.${string}`>>;

/** What the application itself can be told to do. */
export interface AppControl {
  readyToClose(ready: boolean): void;
  /** Saves first, as always. */
  closeWindow(): void;
  /** What the page that asks took the place of, once; null for the first. */
  lostPage(): LostPage | null;
  setMenu(items: readonly MenuItem[]): void;
  setTheme(theme: Theme): void;
  zoom(step: Input<'app.zoom'>): void;
  openOutside(address: string): Promise<void>;
}

/** Starting, closing, and what belongs to the application and not to a newsroom. */
export function appHandlers(
  context: Context,
  asked: StartArguments,
  control: AppControl,
): AppHandlers {
  // Begun before the page asks, while it is being loaded. A page loaded again comes back to what is
  // open by then.
  let first: Promise<Opened> | null = openFirst(context, asked);
  let isOpened = false;
  // The page that asks hears of it.
  first.catch(() => {});
  return {
    async 'app.boot'() {
      if (isOpened) return boot(context, await openAgain(context, control.lostPage()));
      first ??= openFirst(context, asked);
      try {
        const opened = await first;
        isOpened = true;
        return boot(context, opened);
      } finally {
        // What failed is tried again by the next page that asks.
        first = null;
      }
    },
    async 'app.setTheme'(theme) {
      control.setTheme(theme);
      await context.preferences.setTheme(theme);
    },
    'app.zoom': (step) => control.zoom(step),
    'app.setKeys': (keys) => context.preferences.setKeys(keys),
    'app.setMenu': (items) => control.setMenu(items),
    'app.readyToClose': (ready) => control.readyToClose(ready),
    'app.closeWindow': () => control.closeWindow(),
    'app.openLink': (address) => control.openOutside(address),
    'app.copyText': (text) => context.clipboard.write(text),
    'app.editable': () => mark('editable'),
  };
}

/** What was opened for the window to show. */
type Opened = Pick<Boot, 'stories' | 'notice' | 'cameBack'>;

const NOTHING: Opened = { stories: [], notice: null, cameBack: null };

function boot({ newsroom, preferences, leftOff }: Context, opened: Opened): Boot {
  return {
    platform: process.platform,
    newsroom: newsroom === null ? null : newsroomView(newsroom),
    open: newsroom === null ? NONE_OPEN : leftOff.openIn(newsroom.path),
    ...opened,
    recent: preferences.recent,
    theme: preferences.theme,
    keys: preferences.keys,
    formats: formats.map(({ id, name, description }) => ({ id, name, description })),
  };
}

/**
 * Opens the newsroom asked for or open last, and the story to come back to. A newsroom that cannot
 * be opened gives the reason and the welcome screen, never a dead window.
 */
async function openFirst(context: Context, asked: StartArguments): Promise<Opened> {
  const path = asked.newsroom ?? context.preferences.recent[0]?.path;
  if (path === undefined) return NOTHING;
  try {
    await switchTo(context, path);
  } catch (error) {
    if (error instanceof UserError) return { ...NOTHING, notice: error.message };
    throw error;
  }
  return { ...NOTHING, stories: await storiesToShow(context, asked.story ?? lastShown(context)) };
}

/** With the words that the page before handed over and that could not be saved. */
async function openAgain(context: Context, lost: LostPage | null): Promise<Opened> {
  const held = await context.unsaved.held();
  const toStory = lost?.toStory ?? true;
  const stories = await storiesToShow(context, toStory ? lastShown(context) : null, held);
  if (lost === null && held.length === 0) return { ...NOTHING, stories };
  return { ...NOTHING, stories, cameBack: { why: lost?.why ?? 'crashed' } };
}

/** The story that was on screen last; null on the feed. */
function lastShown({ newsroom, preferences }: Context): string | null {
  return preferences.recent.find(({ path }) => path === newsroom?.path)?.storyId ?? null;
}

/** The one that is wanted first, then all that are held. */
async function storiesToShow(
  context: Context,
  wanted: string | null,
  held: readonly Story[] = [],
): Promise<StoryToShow[]> {
  const { newsroom, leftOff } = context;
  if (newsroom === null) return [];
  const first = held.find(({ id }) => id === wanted) ?? (await readIfThere(newsroom, wanted));
  const stories = [...(first === null ? [] : [first]), ...held.filter((story) => story !== first)];
  return stories.map((story) => ({
    story,
    place: leftOff.placeIn(newsroom.path, story.id),
    unsaved: held.includes(story),
  }));
}

async function readIfThere(newsroom: Newsroom, id: string | null): Promise<Story | null> {
  if (id === null) return null;
  try {
    // The window checks the body against the schema it has loaded anyway; here that would take longer
    // than all the rest of a start.
    return await newsroom.stories.read(id);
  } catch (error) {
    // The story is gone or unreadable: the feed opens instead, and lists what could not be read.
    if (error instanceof UserError) return null;
    throw error;
  }
}

import type { Boot, CameBack, Input, MenuItem } from '../../shared/ipc';
import { UserError } from '../../shared/errors';
import type { Story } from '../../shared/story';
import type { StartArguments } from '../arguments';
import { newsroomView, type Context } from '../context';
import type { LostPage } from '../crashes/lost-page';
import { formats } from '../formats';
import type { Handlers } from '../ipc';
import { mark } from '../mark';
import type { Theme } from '../store/preferences';
import { switchTo } from './newsroom';

type AppHandlers = Pick<Handlers, Extract<keyof Handlers, `app.${string}`>>;

/** What the application itself can be told to do. */
export interface AppControl {
  readyToClose(ready: boolean): void;
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
    'app.openLink': (address) => control.openOutside(address),
    'app.copyText': (text) => context.clipboard.write(text),
    'app.editable': () => mark('editable'),
  };
}

/** What was opened for the window to show. */
interface Opened {
  story: Story | null;
  /** Why the newsroom asked for could not be opened. */
  notice: string | null;
  cameBack: CameBack | null;
}

const NOTHING: Opened = { story: null, notice: null, cameBack: null };

function boot({ newsroom, preferences }: Context, opened: Opened): Boot {
  return {
    platform: process.platform,
    newsroom: newsroom === null ? null : newsroomView(newsroom),
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
  return { ...NOTHING, story: await storyToComeBackTo(context, asked.story) };
}

/** With the words that the page before handed over and that could not be saved. */
async function openAgain(context: Context, lost: LostPage | null): Promise<Opened> {
  const { unsaved } = context;
  const held = await unsaved.first();
  const toStory = lost?.toStory ?? true;
  const story = held ?? (toStory ? await storyToComeBackTo(context, null) : null);
  if (lost === null && held === null) return { ...NOTHING, story };
  const place = story === null ? null : unsaved.placeIn(story.id);
  const why = lost?.why ?? 'crashed';
  return { ...NOTHING, story, cameBack: { why, place, unsaved: held !== null } };
}

async function storyToComeBackTo(context: Context, asked: string | null): Promise<Story | null> {
  const { newsroom, preferences } = context;
  if (newsroom === null) return null;
  const last = preferences.recent.find(({ path }) => path === newsroom.path)?.storyId ?? null;
  const id = asked ?? last;
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

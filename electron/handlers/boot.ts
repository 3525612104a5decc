import type { Boot, StoryToShow } from '../../shared/ipc';
import { UserError } from '../../shared/errors';
import { NONE_OPEN, without } from '../../shared/open-stories';
import type { OpenStories } from '../../shared/open-stories-schema';
import type { Story } from '../../shared/story';
import type { StartArguments } from '../arguments';
import { newsroomView, type Context } from '../context';
import type { LostPage } from '../crashes/lost-page';
import { formats } from '../formats';
import type { Newsroom } from '../store/newsroom';
import { switchTo } from './newsroom';

/** A window whose page asks what to show. */
export interface BootingWindow {
  /** The story that the window is for alone; null for the main one. */
  storyId: string | null;
  previewHost: string;
  /** Ids of stories in windows of their own. */
  inWindows(): readonly string[];
  /** What the page that asks took the place of, once; null for the first. */
  lostPage(): LostPage | null;
}

/** What was opened for the window to show. */
export type Opened = Pick<Boot, 'stories' | 'notice' | 'cameBack'>;

const NOTHING: Opened = { stories: [], notice: null, cameBack: null };

/** All that a window needs for its first picture. */
export function boot(
  context: Context,
  { storyId, previewHost, inWindows }: BootingWindow,
  opened: Opened,
): Boot {
  const { newsroom, preferences, leftOff } = context;
  const left = newsroom === null ? NONE_OPEN : leftOff.openIn(newsroom.path);
  return {
    platform: process.platform,
    newsroom: newsroom === null ? null : newsroomView(newsroom),
    open: storyId === null ? without(left, inWindows()) : alone(storyId),
    inWindows: inWindows(),
    previewHost,
    ...opened,
    recent: preferences.recent,
    theme: preferences.theme,
    keys: preferences.keys,
    formats: formats.map(({ id, name, description }) => ({ id, name, description })),
  };
}

/** In its own window a story is the only one that is open. */
function alone(id: string): OpenStories {
  const tab = { id, kind: 'story' as const, headline: '', isKept: true };
  return { tabs: [tab], panes: [id], focused: id };
}

/**
 * Opens the newsroom asked for or open last, and the story to come back to. A newsroom that cannot
 * be opened gives the reason and the welcome screen, never a dead window.
 */
export async function openFirst(
  context: Context,
  asked: StartArguments,
  window: BootingWindow,
): Promise<Opened> {
  const path = asked.newsroom ?? context.preferences.recent[0]?.path;
  if (path === undefined) return NOTHING;
  try {
    await switchTo(context, path);
  } catch (error) {
    if (error instanceof UserError) return { ...NOTHING, notice: error.message };
    throw error;
  }
  const wanted = asked.story ?? lastShown(context);
  return { ...NOTHING, stories: await storiesToShow(context, window, wanted) };
}

/** With the words that the page before handed over and that could not be saved. */
export async function openAgain(context: Context, window: BootingWindow): Promise<Opened> {
  const lost = window.lostPage();
  const toStory = lost?.toStory ?? true;
  const held = await context.unsaved.held();
  const here = held.filter(({ id }) => !window.inWindows().includes(id));
  const wanted = toStory ? lastShown(context) : null;
  return cameBack(await storiesToShow(context, window, wanted, here), lost, here.length > 0);
}

/** The story of a window of its own, with such words of it. */
export async function openOwn(
  context: Context,
  window: BootingWindow,
  id: string,
): Promise<Opened> {
  const lost = window.lostPage();
  const held = (await context.unsaved.held()).filter((story) => story.id === id);
  return cameBack(await withPlaces(context, id, held), lost, held.length > 0);
}

function cameBack(stories: Opened['stories'], lost: LostPage | null, isHeld: boolean): Opened {
  if (lost === null && !isHeld) return { ...NOTHING, stories };
  return { ...NOTHING, stories, cameBack: { why: lost?.why ?? 'crashed' } };
}

/** The story that was on screen last; null on the feed. */
function lastShown({ newsroom, preferences }: Context): string | null {
  return preferences.recent.find(({ path }) => path === newsroom?.path)?.storyId ?? null;
}

/** As `withPlaces`, but for what is in windows of its own. */
function storiesToShow(
  context: Context,
  { inWindows }: BootingWindow,
  wanted: string | null,
  held: readonly Story[] = [],
): Promise<StoryToShow[]> {
  const isElsewhere = wanted !== null && inWindows().includes(wanted);
  return withPlaces(context, isElsewhere ? null : wanted, held);
}

/** The one that is wanted first, then all that are held. */
async function withPlaces(
  context: Context,
  wanted: string | null,
  held: readonly Story[],
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

import { MOST_TABS } from '../../../shared/open-stories';
import type { OpenStories, StoryTab } from '../../../shared/open-stories-schema';
import { attempt, useApp } from '../../app-store';
import { request } from '../../ipc';
import { isStoryWindow } from '../../windows/this-window';
import { sessionOf, useOpenStory } from '../open-session';

/** Tabs that are gone through in a row are told of once. */
const TELL_MS = 300;
/** More of a headline is in no tab. */
const MOST_CHARACTERS = 300;

let timer: ReturnType<typeof setTimeout> | undefined;
/** Newsroom and story that were told of last. */
let toldShown = '';

/** Has the main process remember what is open and shown, a moment later: for the next start. */
export function tellTabs(): void {
  // What is open is what the main window has.
  if (isStoryWindow) return;
  timer ??= setTimeout(() => void tellTabsNow(), TELL_MS);
}

/** The same at once. */
export async function tellTabsNow(): Promise<void> {
  clearTimeout(timer);
  timer = undefined;
  if (isStoryWindow) return;
  if (useApp.getState().newsroom === null) return;
  await attempt(() => Promise.all([request('stories.setTabs', tabsNow()), tellShown()]));
}

/** Goes on telling when another screen is gone to. */
export function tellScreens(): void {
  useApp.subscribe(({ screen }, before) => {
    if (screen !== before.screen) tellTabs();
  });
}

/** On the feed none, so that the next start is there too. */
async function tellShown(): Promise<void> {
  const { screen, newsroom } = useApp.getState();
  const id = screen === 'feed' ? null : useOpenStory.getState().focused;
  const shown = `${newsroom?.path} ${id}`;
  if (shown === toldShown) return;
  toldShown = shown;
  await request('stories.setOpen', id);
}

function tabsNow(): OpenStories {
  const { tabs, panes, focused } = useOpenStory.getState();
  // More are open only while they cannot be saved.
  const surplus = tabs.filter(({ id }) => !panes.includes(id)).slice(0, -MOST_TABS + panes.length);
  const remembered = tabs.length <= MOST_TABS ? tabs : tabs.filter((tab) => !surplus.includes(tab));
  return { tabs: remembered.map(withHeadline), panes: [...panes], focused };
}

function withHeadline(tab: StoryTab): StoryTab {
  const headline = sessionOf(tab.id)?.field('headline') ?? tab.headline;
  return { ...tab, headline: headline.slice(0, MOST_CHARACTERS) };
}

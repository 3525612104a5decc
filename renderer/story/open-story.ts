import type { Where } from '../../shared/open-stories';
import type { Story } from '../../shared/story';
import { attempt, closeStoryDialog, newsroomPath, notify, useApp } from '../app-store';
import { NO_FILTER, refreshStories, setFilter } from '../feed/story-list';
import { request } from '../ipc';
import { isInWindow } from '../windows/in-windows';
import { isStoryWindow } from '../windows/this-window';
import { askForFocus } from './asked-focus';
import { openSessions, rearrange, sessionOf, useOpenStory } from './open-session';
import { endSessions, readStory, startSession, type Opening } from './start-session';
import { closed, openedBeside, openedHere, type Arrangement } from './tabs/arrangement';
import { tellTabs } from './tabs/tell-tabs';

/** Raised by each wish for another story or none: a slow answer to an earlier one opens nothing. */
let wishes = 0;

/** No answer that is still awaited opens a story: the newsroom is being left. */
export function openNothing(): void {
  wishes += 1;
}

/** How many ways out of the newsroom are being gone now. */
let leaving = 0;

/** Refuses to open any story until `work` has ended: a story of the one newsroom is none of the next. */
export async function whileNoneOpens<Result>(work: () => Promise<Result>): Promise<Result> {
  leaving += 1;
  try {
    return await work();
  } finally {
    leaving -= 1;
  }
}

function isRefused(): boolean {
  if (leaving > 0) notify('No story can be opened while you are leaving the newsroom.');
  return leaving > 0;
}

/**
 * Opens a story, or brings it to the front where it is open, in whichever window that is. The others stay
 * as they are.
 */
export async function openStory(id: string, where: Where = 'here'): Promise<void> {
  if (isRefused()) return;
  wishes += 1;
  if (sessionOf(id) !== null) showInFront(id, where);
  else if (isStoryWindow) await attempt(() => request('windows.openInMain', { id, where }));
  else if (isInWindow(id)) await attempt(() => request('windows.open', id));
  else await openRead(() => readStory(id), where);
}

/** Makes a new story or video and opens it. @param profile whose template it begins with */
export async function newStory(kind: Story['kind'], profile = ''): Promise<void> {
  if (isRefused()) return;
  wishes += 1;
  const create = async () => ({ story: await request('stories.create', { kind, profile }) });
  if (!(await openRead(create, 'new-tab'))) return;
  // A filter would hide what was made just now.
  setFilter(NO_FILTER);
}

/** Shows a story that was read just now, with the others that came with it behind it. */
export function showStories(openings: readonly Opening[]): void {
  for (const opening of openings.toReversed()) {
    const session = startSession(opening);
    if (session !== null) showInFront(session.id, opening.unsaved ? 'new-tab' : 'here');
  }
}

/** Reads the story that is open, and can only be looked at, once more: as it is stored now. */
export async function openAgain(id: string): Promise<void> {
  const opening = await attempt(() => readStory(id));
  const before = sessionOf(id);
  if (opening === undefined || before === null) return;
  endSessions([before]);
  startSession(opening);
  void refreshStories();
}

/** Gives a story that came back from an earlier run its session, as it comes on screen. */
export async function wake(id: string): Promise<void> {
  const path = newsroomPath();
  const opening = await attempt(() => readStory(id));
  if (!hasTab(id) || newsroomPath() !== path) return;
  if (opening !== undefined && startSession(opening) !== null) return;
  // Gone, or of no use here: it has been said.
  arrange((open) => closed(open, id));
  useOpenStory.getState().session?.takeFocus?.();
}

/** Arranges the open stories otherwise, lets go of those that are open no more, and remembers it. */
export function arrange(change: (open: Arrangement) => Arrangement): void {
  const { session } = useOpenStory.getState();
  if (!rearrange(change)) return;
  // A dialog about the story in front has nothing to be about any more.
  if (session !== null && useOpenStory.getState().session !== session) closeStoryDialog();
  void endThoseLeft();
  tellTabs();
}

/** Goes to the feed; open stories are saved and stay open behind it. */
export function goToFeed(): void {
  for (const session of openSessions()) void session.flush();
  useApp.setState({ screen: 'feed' });
}

/** Puts a story that has a session in front, and the hands in it. */
export function showInFront(id: string, where: Where = 'here'): void {
  const session = sessionOf(id);
  const known = useOpenStory.getState().tabs.find((tab) => tab.id === id);
  const tab = {
    id,
    kind: session?.kind ?? known?.kind ?? 'story',
    headline: session?.field('headline') ?? known?.headline ?? '',
    isKept: where !== 'here',
  };
  const unsaved = new Set(openSessions().flatMap((one) => (one.isSaved ? [] : one.id)));
  const opened = where === 'beside' ? openedBeside : openedHere;
  arrange((open) => opened(open, tab, unsaved));
  useApp.setState({ screen: 'stories' });
  giveKeys(id);
}

/** Goes to the stories that are open, and into the one in front. */
export function goToStories(): void {
  const { focused } = useOpenStory.getState();
  useApp.setState({ screen: 'stories' });
  if (focused !== null) giveKeys(focused);
}

/** To this story, at once or as soon as it is on screen. */
function giveKeys(id: string): void {
  const takeFocus = sessionOf(id)?.takeFocus;
  if (takeFocus) takeFocus();
  else askForFocus(id);
}

/** @returns whether there was a story to show, and none was asked for since. */
async function openRead(read: () => Promise<Opening>, where: Where): Promise<boolean> {
  const wish = wishes;
  letGoOfKeys();
  const opening = await attempt(read);
  if (wish !== wishes) return false;
  if (opening === undefined) {
    if (useApp.getState().screen === 'stories') useOpenStory.getState().session?.takeFocus?.();
    return false;
  }
  const session = startSession(opening);
  if (session !== null) showInFront(session.id, where);
  return session !== null;
}

/** What is typed while another story is being read is not meant for the one on screen. */
function letGoOfKeys(): void {
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && activeElement.closest('.story-page, .inspector')) {
    activeElement.blur();
  }
}

/** A story that was only looked at has nothing to save; any other is saved, or stays open. */
async function endThoseLeft(): Promise<void> {
  for (const session of openSessions()) {
    if (hasTab(session.id)) continue;
    const isSaved = await session.flush();
    if (hasTab(session.id) || sessionOf(session.id) !== session) continue;
    if (isSaved) endSessions([session]);
    else showInFront(session.id, 'new-tab');
  }
}

function hasTab(id: string): boolean {
  return useOpenStory.getState().tabs.some((tab) => tab.id === id);
}

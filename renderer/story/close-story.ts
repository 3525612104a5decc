import type { OpenStories } from '../../shared/open-stories-schema';
import { closeStoryDialog, notify } from '../app-store';
import { NO_STORY, openSessions, sessionOf, useOpenStory } from './open-session';
import { arrange, openNothing, openStory, showInFront } from './open-story';
import { endSessions } from './start-session';
import type { StorySession } from './story-session';
import { closed, restored } from './tabs/arrangement';
import { tellTabsNow } from './tabs/tell-tabs';

const MOST_CLOSED = 20;

/** Ids of stories that were closed, the last one last. */
let closedLately: readonly string[] = [];

/** Saves and closes a story. @returns false when it could not be saved: it stays, and says why. */
export async function closeStory(id: string): Promise<boolean> {
  const session = sessionOf(id);
  if (session !== null && !(await session.flush())) {
    stayWith(session);
    return false;
  }
  if (!useOpenStory.getState().tabs.some((tab) => tab.id === id)) return true;
  noteClosed(id);
  if (session !== null) session.leave();
  arrange((open) => closed(open, id));
  useOpenStory.getState().session?.takeFocus?.();
  return true;
}

/**
 * Saves a story and lets go of it at once, because another window takes it.
 *
 * @returns false when it could not be saved: it stays, and says why.
 */
export async function giveUp(id: string): Promise<boolean> {
  // One that is being read is not to come on screen after that.
  openNothing();
  const session = sessionOf(id);
  if (session !== null && !(await session.flush())) {
    stayWith(session);
    return false;
  }
  if (session !== null) session.leave();
  arrange((open) => closed(open, id));
  if (session !== null) endSessions([session]);
  await tellTabsNow();
  return true;
}

/** A story was closed in this newsroom, which can be opened again. */
export function noteClosed(id: string): void {
  closedLately = [...closedLately.filter((other) => other !== id), id].slice(-MOST_CLOSED);
}

/** Closes these stories one after the other; the first that cannot be saved stays, and the rest. */
export async function closeStories(ids: readonly string[]): Promise<boolean> {
  for (const id of ids) if (!(await closeStory(id))) return false;
  return true;
}

/** Whether there is a story that was closed in this newsroom. */
export function canReopen(): boolean {
  return closedLately.length > 0;
}

/** Opens the story that was closed last. */
export async function reopenStory(): Promise<void> {
  const id = closedLately.at(-1);
  if (id === undefined) return;
  closedLately = closedLately.slice(0, -1);
  await openStory(id, 'new-tab');
}

/**
 * Saves all open stories, which stay: the window is about to be closed.
 *
 * @returns false when one could not be saved: it is in front, and says why.
 */
export async function saveAllStories(): Promise<boolean> {
  openNothing();
  const unsaved = await firstUnsaved();
  if (unsaved !== null) {
    stayWith(unsaved);
    return false;
  }
  void tellTabsNow();
  for (const session of openSessions()) session.tellPlace(false);
  return true;
}

/**
 * Saves all open stories and lets go of them: the newsroom is about to be left.
 *
 * @returns false when one could not be saved: all stay.
 */
export async function leaveStories(): Promise<boolean> {
  if (!(await saveAllStories())) return false;
  const sessions = openSessions();
  closeStoryDialog();
  endSessions(sessions);
  useOpenStory.setState(NO_STORY);
  closedLately = [];
  return true;
}

/** Has the stories stand as before, where the newsroom was not left after all. */
export function comeBackTo(before: OpenStories): void {
  arrange(() => restored(before));
}

/** Until all are saved: one may be typed in while another is being saved. */
async function firstUnsaved(): Promise<StorySession | null> {
  for (;;) {
    const sessions = openSessions();
    const saved = await Promise.all(sessions.map((session) => session.flush()));
    const failed = sessions.find((_, index) => saved[index] === false);
    if (failed !== undefined) return failed;
    if (openSessions().every((session) => session.isSaved)) return null;
  }
}

function stayWith(session: StorySession): void {
  showInFront(session.id, 'new-tab');
  const { save } = session.store.getState();
  const isConflict = save.status === 'failed' && save.code === 'conflict';
  const first = isConflict ? 'Compare it with the other version' : 'Retry';
  notify(`This story is not saved yet. ${first}, or save it elsewhere, before you leave it.`, {
    tone: 'error',
  });
}

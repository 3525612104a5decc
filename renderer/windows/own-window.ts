import { attempt, useApp } from '../app-store';
import { request } from '../ipc';
import { giveUp, saveAllStories } from '../story/close-story';
import { useOpenStory } from '../story/open-session';
import { openStory } from '../story/open-story';
import { goOn, holdStill } from './hold-still';
import { noteInWindow } from './in-windows';

/** Moves a story into a window of its own: saved, with the cursor where it is. Undo begins anew there. */
export async function openInOwnWindow(id: string): Promise<void> {
  const wasOpen = useOpenStory.getState().tabs.some((tab) => tab.id === id);
  // From now on: a click on it before the window is there is not to open it here as well.
  const takeBack = noteInWindow(id);
  const isOpened = (await giveUp(id)) && (await attempt(() => openWindow(id)));
  if (isOpened === true) return;
  takeBack();
  if (isOpened === undefined && wasOpen) await openStory(id, 'new-tab');
}

async function openWindow(id: string): Promise<true> {
  await request('windows.open', id);
  return true;
}

/** Gives the story of this window back to the main one, and the window goes. */
export async function moveBack(): Promise<void> {
  if (!(await saveAllStories())) return;
  holdStill();
  const isGoing = await attempt(async () => {
    await request('windows.moveBack');
    return true;
  });
  if (isGoing === undefined) goOn();
}

/** Opens the windows that stories of the newsroom were in when it was left. */
export async function restoreWindows(): Promise<void> {
  if (useApp.getState().newsroom !== null) await attempt(() => request('windows.restore'));
}

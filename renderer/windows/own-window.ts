import { attempt, useApp } from '../app-store';
import { request } from '../ipc';
import { giveUp, saveAllStories } from '../story/close-story';
import { useOpenStory } from '../story/open-session';
import { openStory } from '../story/open-story';
import { goOn, holdStill } from './hold-still';

/** Moves a story into a window of its own: saved, with the cursor where it is. Undo begins anew there. */
export async function openInOwnWindow(id: string): Promise<void> {
  const wasOpen = useOpenStory.getState().tabs.some((tab) => tab.id === id);
  if (!(await giveUp(id))) return;
  const isOpened = await attempt(async () => {
    await request('windows.open', id);
    return true;
  });
  if (isOpened === undefined && wasOpen) await openStory(id, 'new-tab');
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

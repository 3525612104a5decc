import { attempt } from '../app-store';
import { request } from '../ipc';
import { useOpenStory } from '../story/open-session';
import { moveBack, openInOwnWindow } from '../windows/own-window';
import { isStoryWindow } from '../windows/this-window';
import type { Action } from './action';
import { notOnStory } from './conditions';

/** Moves the story in front into a window of its own, and in that one back: by the same key. */
export const windowActions: readonly Action[] = [
  {
    id: 'own-window',
    label: isStoryWindow ? 'Move back to the main window' : 'Open in its own window',
    menu: 'View',
    keys: 'Mod+Shift+O',
    whyNot: notOnStory,
    run: () => (isStoryWindow ? moveBack() : openFrontInOwnWindow()),
  },
];

/**
 * The actions as the window of one story has them: what is of no use there is left out, and what is done
 * in the main window is done there.
 */
export function inStoryWindow(actions: readonly Action[]): readonly Action[] {
  return actions
    .filter(({ mainWindow }) => mainWindow !== 'alone')
    .map((action) => (action.mainWindow === 'from-anywhere' ? sentToMain(action) : action));
}

function sentToMain(action: Action): Action {
  return { ...action, run: () => attempt(() => request('windows.runInMain', action.id)) };
}

async function openFrontInOwnWindow(): Promise<void> {
  const { focused } = useOpenStory.getState();
  if (focused !== null) await openInOwnWindow(focused);
}

import { request } from '../ipc';
import { canReopen, closeStory, reopenStory } from '../story/close-story';
import { useOpenStory } from '../story/open-session';
import { closePane, moveTab, openChosenBeside, showTabAt, stepTab } from '../story/tabs/tab-moves';
import { isStoryWindow } from '../windows/this-window';
import type { Action } from './action';
import { app, hasNewsroom, onStory } from './conditions';

const open = () => useOpenStory.getState();
const hasTabs = (count: number) => () => hasNewsroom() && open().tabs.length >= count;
const isSplit = () => onStory() && open().panes.length > 1;

/** What closes, in the menu of files. */
export const closeActions: readonly Action[] = [
  {
    id: 'close-tab',
    label: isStoryWindow ? 'Close window' : 'Close tab',
    menu: 'File',
    keys: 'Mod+W',
    separated: true,
    run: close,
  },
  {
    id: 'reopen-tab',
    label: 'Reopen closed tab',
    menu: 'File',
    mainWindow: 'alone',
    keys: 'Mod+Shift+T',
    isEnabled: () => hasNewsroom() && canReopen(),
    run: () => reopenStory(),
  },
];

/** What goes from one open story to another. */
export const tabActions: readonly Action[] = [
  {
    id: 'next-tab',
    label: 'Next tab',
    menu: 'Go',
    mainWindow: 'alone',
    keys: 'Mod+Tab',
    macKeys: 'Mod+Alt+ArrowRight',
    isEnabled: hasTabs(1),
    separated: true,
    run: () => stepTab(1),
  },
  {
    id: 'previous-tab',
    label: 'Previous tab',
    menu: 'Go',
    mainWindow: 'alone',
    keys: 'Mod+Shift+Tab',
    macKeys: 'Mod+Alt+ArrowLeft',
    isEnabled: hasTabs(1),
    run: () => stepTab(-1),
  },
  ...(['First', 'Second', 'Third', 'Fourth'] as const).map((number, index) => ({
    id: `tab-${index + 1}`,
    label: `${number} tab`,
    menu: 'Go' as const,
    mainWindow: 'alone' as const,
    keys: `Alt+${index + 1}`,
    macKeys: `Mod+Shift+Alt+${index + 1}`,
    isEnabled: hasTabs(index + 1),
    run: () => showTabAt(index),
  })),
];

/** How open stories stand on screen. */
export const paneActions: readonly Action[] = [
  {
    id: 'open-beside',
    label: 'Open a story beside…',
    menu: 'View',
    mainWindow: 'alone',
    keys: 'Mod+\\',
    isEnabled: onStory,
    run: openChosenBeside,
  },
  {
    id: 'close-pane',
    label: 'Close pane',
    menu: 'View',
    mainWindow: 'alone',
    keys: 'Mod+Alt+W',
    isEnabled: isSplit,
    run: () => closePane(open().focused ?? ''),
  },
  {
    id: 'move-tab-left',
    label: 'Move tab left',
    menu: 'View',
    mainWindow: 'alone',
    keys: 'Mod+Shift+PageUp',
    isEnabled: hasTabs(2),
    run: () => moveTab(-1),
  },
  {
    id: 'move-tab-right',
    label: 'Move tab right',
    menu: 'View',
    mainWindow: 'alone',
    keys: 'Mod+Shift+PageDown',
    isEnabled: hasTabs(2),
    run: () => moveTab(1),
  },
];

/** The tab in front; where there is no other, or none is on screen, the window, as everywhere. */
function close(): void {
  const { tabs, focused } = open();
  if (app().screen !== 'stories' || focused === null || tabs.length < 2) {
    void request('app.closeWindow');
  } else void closeStory(focused);
}

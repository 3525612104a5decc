import { request } from '../ipc';
import { canReopen, closeStory, reopenStory } from '../story/close-story';
import { useOpenStory } from '../story/open-session';
import { closePane, moveTab, openChosenBeside, showTabAt, stepTab } from '../story/tabs/tab-moves';
import { isStoryWindow } from '../windows/this-window';
import type { Action } from './action';
import { app, noNewsroom, notOnStory } from './conditions';

const open = () => useOpenStory.getState();
const fewerTabs = (count: number) => () =>
  noNewsroom() ??
  (open().tabs.length >= count
    ? null
    : count === 1
      ? 'No story is open.'
      : `Fewer than ${count} stories are open.`);
const notSplit = () =>
  notOnStory() ?? (open().panes.length > 1 ? null : 'No story stands beside this one.');

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
    whyNot: () => noNewsroom() ?? (canReopen() ? null : 'No tab was closed.'),
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
    whyNot: fewerTabs(1),
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
    whyNot: fewerTabs(1),
    run: () => stepTab(-1),
  },
  ...(['First', 'Second', 'Third', 'Fourth'] as const).map((number, index) => ({
    id: `tab-${index + 1}`,
    label: `${number} tab`,
    menu: 'Go' as const,
    mainWindow: 'alone' as const,
    keys: `Alt+${index + 1}`,
    macKeys: `Mod+Shift+Alt+${index + 1}`,
    whyNot: fewerTabs(index + 1),
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
    whyNot: notOnStory,
    run: openChosenBeside,
  },
  {
    id: 'close-pane',
    label: 'Close pane',
    menu: 'View',
    mainWindow: 'alone',
    keys: 'Mod+Alt+W',
    whyNot: notSplit,
    run: () => closePane(open().focused ?? ''),
  },
  {
    id: 'move-tab-left',
    label: 'Move tab left',
    menu: 'View',
    mainWindow: 'alone',
    keys: 'Mod+Shift+PageUp',
    whyNot: fewerTabs(2),
    run: () => moveTab(-1),
  },
  {
    id: 'move-tab-right',
    label: 'Move tab right',
    menu: 'View',
    mainWindow: 'alone',
    keys: 'Mod+Shift+PageDown',
    whyNot: fewerTabs(2),
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

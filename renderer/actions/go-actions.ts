import { openDialog, useApp, type Screen } from '../app-store';
import { keepTypedAhead } from '../palette/typed-ahead';
import { focusScreen } from '../screen-focus';
import { goToFeed, goToStories } from '../story/open-story';
import { isPanelShown } from '../story/panels';
import { canGo, go } from '../visits/visits';
import type { Action } from './action';
import { app, noNewsroom } from './conditions';

export const goActions: readonly Action[] = [
  {
    id: 'palette',
    label: 'Command palette',
    menu: 'Go',
    keys: 'Mod+K',
    run() {
      keepTypedAhead();
      openDialog('palette');
    },
  },
  {
    id: 'shortcuts',
    label: 'Keyboard shortcuts…',
    words: 'keys hotkeys help',
    menu: 'Go',
    keys: 'Mod+/',
    run: () => openDialog('shortcuts'),
  },
  {
    id: 'go-feed',
    label: 'Feed',
    menu: 'Go',
    mainWindow: 'from-anywhere',
    keys: 'Mod+1',
    whyNot: noNewsroom,
    run: () => goTo('feed', goToFeed),
  },
  {
    id: 'go-stories',
    label: 'Stories',
    menu: 'Go',
    mainWindow: 'from-anywhere',
    keys: 'Mod+2',
    whyNot: noNewsroom,
    run: () => goTo('stories', goToStories),
  },
  {
    id: 'go-photos',
    label: 'Photos',
    menu: 'Go',
    mainWindow: 'from-anywhere',
    keys: 'Mod+3',
    whyNot: noNewsroom,
    run: () => goTo('photos'),
  },
  {
    id: 'go-settings',
    label: 'Settings',
    words: 'preferences options',
    menu: 'Go',
    mainWindow: 'from-anywhere',
    keys: 'Mod+,',
    whyNot: noNewsroom,
    run: () => goTo('settings'),
  },
  {
    id: 'back',
    label: 'Back',
    menu: 'Go',
    mainWindow: 'alone',
    keys: 'Alt+ArrowLeft',
    macKeys: 'Mod+[',
    whyNot: () => (canGo(-1) ? null : 'Nothing was visited before.'),
    separated: true,
    run: () => go(-1),
  },
  {
    id: 'forward',
    label: 'Forward',
    menu: 'Go',
    mainWindow: 'alone',
    keys: 'Alt+ArrowRight',
    macKeys: 'Mod+]',
    whyNot: () => (canGo(1) ? null : 'Nothing was visited after.'),
    run: () => go(1),
  },
  {
    id: 'find',
    label: 'Search stories',
    menu: 'Go',
    mainWindow: 'from-anywhere',
    keys: 'Mod+Shift+F',
    whyNot: noNewsroom,
    separated: true,
    run: searchStories,
  },
];

/** The keys go along, also to a screen that is shown already. */
function goTo(screen: Screen, go = () => useApp.setState({ screen })): void {
  go();
  focusScreen(screen);
}

function searchStories() {
  const { screen } = app();
  if (screen === 'settings' || (screen === 'stories' && !isPanelShown('list'))) goToFeed();
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#story-search')?.focus());
}

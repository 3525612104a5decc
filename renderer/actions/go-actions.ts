import { openDialog, useApp } from '../app-store';
import { goToFeed, goToStories } from '../story/open-story';
import { isPanelShown } from '../story/panels';
import { canGo, go } from '../visits/visits';
import type { Action } from './action';
import { app, hasNewsroom } from './conditions';

export const goActions: readonly Action[] = [
  {
    id: 'palette',
    label: 'Command palette',
    menu: 'Go',
    keys: 'Mod+K',
    run: () => openDialog('palette'),
  },
  {
    id: 'shortcuts',
    label: 'Keyboard shortcuts…',
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
    isEnabled: hasNewsroom,
    run: goToFeed,
  },
  {
    id: 'go-stories',
    label: 'Stories',
    menu: 'Go',
    mainWindow: 'from-anywhere',
    keys: 'Mod+2',
    isEnabled: hasNewsroom,
    run: goToStories,
  },
  {
    id: 'go-settings',
    label: 'Settings',
    menu: 'Go',
    mainWindow: 'from-anywhere',
    keys: 'Mod+,',
    isEnabled: hasNewsroom,
    run: () => useApp.setState({ screen: 'settings' }),
  },
  {
    id: 'back',
    label: 'Back',
    menu: 'Go',
    mainWindow: 'alone',
    keys: 'Alt+ArrowLeft',
    macKeys: 'Mod+[',
    isEnabled: () => canGo(-1),
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
    isEnabled: () => canGo(1),
    run: () => go(1),
  },
  {
    id: 'find',
    label: 'Search stories',
    menu: 'Go',
    mainWindow: 'from-anywhere',
    keys: 'Mod+Shift+F',
    isEnabled: hasNewsroom,
    separated: true,
    run: searchStories,
  },
];

function searchStories() {
  const { screen } = app();
  if (screen === 'settings' || (screen === 'stories' && !isPanelShown('list'))) goToFeed();
  requestAnimationFrame(() => document.querySelector<HTMLElement>('#story-search')?.focus());
}

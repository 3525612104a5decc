import { attempt, togglePanel, useApp } from '../app-store';
import { request } from '../ipc';
import { toggleFocusMode, toggleTypewriter } from '../story/writing-modes';
import type { Action } from './action';
import { hasNewsroom, onStory } from './conditions';

export const viewActions: readonly Action[] = [
  {
    id: 'focus-mode',
    label: 'Focus mode',
    menu: 'View',
    keys: 'Mod+Shift+D',
    isEnabled: onStory,
    run: toggleFocusMode,
  },
  {
    id: 'typewriter',
    label: 'Typewriter scrolling',
    menu: 'View',
    keys: 'Mod+Alt+T',
    isEnabled: hasNewsroom,
    run: toggleTypewriter,
  },
  {
    id: 'spelling',
    label: 'Turn spelling on or off',
    menu: 'View',
    isEnabled: hasNewsroom,
    run: async () => (await import('../spelling/word-deeds')).toggleSpelling(),
  },
  {
    id: 'zoom-in',
    label: 'Zoom in',
    menu: 'View',
    keys: 'Mod+Plus',
    separated: true,
    run: () => request('app.zoom', 'in'),
  },
  {
    id: 'zoom-out',
    label: 'Zoom out',
    menu: 'View',
    keys: 'Mod+-',
    run: () => request('app.zoom', 'out'),
  },
  {
    id: 'zoom-reset',
    label: 'Actual size',
    menu: 'View',
    keys: 'Mod+0',
    run: () => request('app.zoom', 'reset'),
  },
  {
    id: 'toggle-list',
    label: 'Show or hide the story list',
    menu: 'View',
    separated: true,
    keys: 'Mod+Alt+L',
    isEnabled: hasNewsroom,
    run: () => togglePanel('list'),
  },
  {
    id: 'toggle-inspector',
    label: 'Show or hide the inspector',
    menu: 'View',
    keys: 'Mod+Alt+I',
    isEnabled: hasNewsroom,
    run: () => togglePanel('inspector'),
  },
  ...(['system', 'light', 'dark'] as const).map((theme, index) => ({
    id: `theme-${theme}`,
    label: {
      system: 'Appearance: as the system',
      light: 'Appearance: light',
      dark: 'Appearance: dark',
    }[theme],
    menu: 'View' as const,
    separated: index === 0,
    run: () => {
      useApp.setState({ theme });
      return attempt(() => request('app.setTheme', theme));
    },
  })),
];

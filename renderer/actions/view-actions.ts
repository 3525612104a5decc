import { attempt, useApp } from '../app-store';
import { request } from '../ipc';
import { moveBetweenPanels } from '../story/move-between-panels';
import { togglePanel } from '../story/panels';
import { toggleFocusMode, toggleTypewriter } from '../story/writing-modes';
import type { Action } from './action';
import { noNewsroom, notOnPanels, notOnStory } from './conditions';

export const viewActions: readonly Action[] = [
  {
    id: 'focus-mode',
    label: 'Focus mode',
    words: 'distraction free full screen',
    menu: 'View',
    keys: 'Mod+Shift+D',
    whyNot: notOnStory,
    run: toggleFocusMode,
  },
  {
    id: 'typewriter',
    label: 'Typewriter scrolling',
    menu: 'View',
    keys: 'Mod+Alt+T',
    whyNot: noNewsroom,
    run: toggleTypewriter,
  },
  {
    id: 'spelling',
    label: 'Turn spelling on or off',
    words: 'spell check',
    menu: 'View',
    whyNot: noNewsroom,
    run: async () => (await import('../spelling/word-deeds')).toggleSpelling(),
  },
  {
    id: 'zoom-in',
    label: 'Zoom in',
    words: 'larger bigger text',
    menu: 'View',
    keys: 'Mod+Plus',
    separated: true,
    run: () => request('app.zoom', 'in'),
  },
  {
    id: 'zoom-out',
    label: 'Zoom out',
    words: 'smaller text',
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
    words: 'sidebar',
    menu: 'View',
    mainWindow: 'alone',
    separated: true,
    keys: 'Mod+Alt+L',
    whyNot: noNewsroom,
    run: () => togglePanel('list'),
  },
  {
    id: 'toggle-inspector',
    label: 'Show or hide the inspector',
    words: 'sidebar details',
    menu: 'View',
    keys: 'Mod+Alt+I',
    whyNot: noNewsroom,
    run: () => togglePanel('inspector'),
  },
  {
    id: 'toggle-preview',
    label: 'Show or hide the preview',
    menu: 'View',
    keys: 'Mod+Alt+P',
    whyNot: notOnStory,
    run: () => togglePanel('preview'),
  },
  {
    id: 'toggle-photos',
    label: 'Show or hide photos',
    menu: 'View',
    keys: 'Mod+Alt+J',
    whyNot: notOnStory,
    run: () => togglePanel('photos'),
  },
  {
    id: 'next-panel',
    label: 'Next panel',
    menu: 'View',
    separated: true,
    keys: 'F6',
    whyNot: notOnPanels,
    run: () => moveBetweenPanels(1),
  },
  {
    id: 'previous-panel',
    label: 'Previous panel',
    menu: 'View',
    keys: 'Shift+F6',
    whyNot: notOnPanels,
    run: () => moveBetweenPanels(-1),
  },
  ...(['system', 'light', 'dark'] as const).map((theme, index) => ({
    id: `theme-${theme}`,
    label: {
      system: 'Appearance: as the system',
      light: 'Appearance: light',
      dark: 'Appearance: dark',
    }[theme],
    words: 'theme mode colours night',
    menu: 'View' as const,
    separated: index === 0,
    run: () => {
      useApp.setState({ theme });
      return attempt(() => request('app.setTheme', theme));
    },
  })),
];

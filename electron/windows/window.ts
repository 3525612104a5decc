import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import type { WindowPlace } from '../first-look';
import { APP_ORIGIN, SECURE_WEB_PREFERENCES } from '../security';
import { besidePlace, fitOnScreens } from './fit-on-screens';

const FIRST_SIZE = { width: 1280, height: 800 };
const SMALLEST = { minWidth: 880, minHeight: 560 };
const STORY_SIZE = { width: 1000, height: 760 };
const SMALLEST_STORY = { minWidth: 680, minHeight: 440 };

/** Paper and ink of `renderer/ui/tokens.css`, so that nothing flashes before the page is there. */
const BACKGROUND = { light: '#faf9f6', dark: '#191815' };

/** The main window, where it was left, showing the app's page. */
export function createWindow(place: WindowPlace | null, preload: string): BrowserWindow {
  const window = makeWindow(place, preload, { ...FIRST_SIZE, ...SMALLEST });
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize();
    window.show();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/** How the window of a story is opened. */
export interface StoryWindowOptions {
  /** Where it was left; null for a place beside `near`. */
  place: WindowPlace | null;
  near: BrowserWindow;
  preload: string;
  /** Whether it comes to the front. */
  toFront: boolean;
}

/** A window that shows the app's page for one story, which gives it its title. */
export function createStoryWindow({
  place,
  near,
  preload,
  toFront,
}: StoryWindowOptions): BrowserWindow {
  const beside = { ...besidePlace(near.getNormalBounds(), STORY_SIZE), maximized: false };
  const window = makeWindow(place ?? beside, preload, { ...STORY_SIZE, ...SMALLEST_STORY });
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize();
    if (toFront) window.show();
    else window.showInactive();
  });
  void window.loadURL(`${APP_ORIGIN}/index.html#story`);
  return window;
}

/** Where files that ship beside the code are. */
export function resourcesFolder(): string {
  return app.isPackaged ? process.resourcesPath : join(app.getAppPath(), 'resources');
}

/** Where the window is now, for next time. */
export function placeOf(window: BrowserWindow): WindowPlace {
  return { ...window.getNormalBounds(), maximized: window.isMaximized() };
}

/** Brings a window before the person's eyes, wherever it is. */
export function bringToFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function makeWindow(
  place: WindowPlace | null,
  preload: string,
  sizes: Electron.BrowserWindowConstructorOptions,
): BrowserWindow {
  return new BrowserWindow({
    ...sizes,
    ...(place === null ? {} : onScreen(place)),
    // Shown with its first picture: painting an empty window costs a start more than it gives.
    show: false,
    title: 'Copydesk',
    icon: join(resourcesFolder(), 'icon.png'),
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      ...SECURE_WEB_PREFERENCES,
      preload,
      devTools: !app.isPackaged,
      // The page's code is always our own and always the same: compiled once, kept whole.
      v8CacheOptions: 'bypassHeatCheckAndEagerCompile',
    },
  });
}

/** A window remembered from a screen that is no longer there would open out of sight. */
function onScreen({ x, y, width, height }: WindowPlace) {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const areas = [primary, ...others].map(({ workArea }) => workArea);
  return fitOnScreens({ x, y, width, height }, areas);
}

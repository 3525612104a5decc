import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { join } from 'node:path';
import type { WindowPlace } from './first-look';
import { APP_ORIGIN, SECURE_WEB_PREFERENCES } from './security';

const FIRST_SIZE = { width: 1280, height: 800 };
const SMALLEST = { minWidth: 880, minHeight: 560 };

/** Paper and ink of `renderer/ui/tokens.css`, so that nothing flashes before the page is there. */
const BACKGROUND = { light: '#faf9f6', dark: '#191815' };

/** The main window, where it was left, showing the app's page. */
export function createWindow(place: WindowPlace | null, preload: string): BrowserWindow {
  const window = new BrowserWindow({
    ...FIRST_SIZE,
    ...SMALLEST,
    ...(place !== null && isOnScreen(place) ? bounds(place) : {}),
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
  window.once('ready-to-show', () => {
    if (place?.maximized) window.maximize();
    window.show();
  });
  window.on('page-title-updated', (event) => event.preventDefault());
  void window.loadURL(`${APP_ORIGIN}/index.html`);
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

function bounds({ x, y, width, height }: WindowPlace) {
  return { x, y, width, height };
}

/** A window remembered from a screen that is no longer there would open out of sight. */
function isOnScreen({ x, y, width, height }: WindowPlace): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const overlapX = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x);
    const overlapY = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y);
    return overlapX > 100 && overlapY > 100;
  });
}

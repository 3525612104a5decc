import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a window is on the screens, in pixels. */
export interface WindowPlace {
  x: number;
  y: number;
  width: number;
  height: number;
  maximized: boolean;
}

/** What the window has to know before it is made. */
export interface FirstLook {
  theme: 'system' | 'light' | 'dark';
  place: WindowPlace | null;
}

/**
 * Reads just that much of the preferences, without the schemas and the store: those take as long to
 * load as the window takes to open, so they are loaded meanwhile. Anything odd gives the defaults.
 */
export async function takeFirstLook(folder: string): Promise<FirstLook> {
  const stored = await readPreferences(join(folder, 'preferences.json'));
  const { theme, window } = stored;
  return {
    theme: theme === 'light' || theme === 'dark' ? theme : 'system',
    place: isPlace(window) ? window : null,
  };
}

async function readPreferences(path: string): Promise<{ theme?: unknown; window?: unknown }> {
  try {
    const value: unknown = JSON.parse(await readFile(path, 'utf8'));
    return typeof value === 'object' && value !== null ? value : {};
  } catch {
    // Missing, unreadable or damaged: `Preferences.open` deals with that; a window opens all the same.
    return {};
  }
}

function isPlace(value: unknown): value is WindowPlace {
  if (typeof value !== 'object' || value === null) return false;
  const place = value as Record<string, unknown>;
  return (
    ['x', 'y', 'width', 'height'].every((name) => Number.isInteger(place[name])) &&
    typeof place.maximized === 'boolean'
  );
}

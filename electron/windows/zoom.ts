import type { WebContents } from 'electron';
import type { Input } from '../../shared/ipc';

/** In Electron's levels: each is a fifth larger than the one before. Chromium remembers it. */
const STEP = 0.5;
const SMALLEST = -3;
const LARGEST = 4;

/** Makes everything in a window larger or smaller, or as large as it came. */
export function zoom(page: WebContents, step: Input<'app.zoom'>): void {
  const levels = { in: page.zoomLevel + STEP, out: page.zoomLevel - STEP, reset: 0 };
  page.zoomLevel = Math.min(LARGEST, Math.max(SMALLEST, levels[step]));
}

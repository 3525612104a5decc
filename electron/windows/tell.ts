import type { BrowserWindow } from 'electron';
import type { Events } from '../../shared/ipc';

/** Tells the window something; a window that is gone hears nothing. */
export function tell<Name extends keyof Events>(
  window: BrowserWindow,
  name: Name,
  event: Events[Name],
): void {
  if (!window.isDestroyed()) window.webContents.send('copydesk:event', name, event);
}

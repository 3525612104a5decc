// The least that an Electron app can be: one window with an empty page. It says when that page has
// been painted.
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => {
    window.show();
    process.stdout.write('empty-app:painted\n');
  });
  return window.loadURL('data:text/html,<!doctype html><title>Empty</title>');
});

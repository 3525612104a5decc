// A window with nothing in it but a grid of pictures, as plain as a page can have it: the page is the last
// argument.
import { app, BrowserWindow } from 'electron';

void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800 });
  return window.loadFile(process.argv.at(-1) ?? '');
});

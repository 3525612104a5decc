// Stands in for the default app of an official Electron: starts the app folder named on the
// command line. The import is awaited here, at the top, because Electron holds back its `ready`
// event until the entry module is done, and an app must register its schemes before that.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app, dialog } from 'electron';

/** @typedef {{ setAppPath(path: string): void, setVersion(version: string): void }} OwnCalls */

/**
 * @param {string} folder
 * @returns {{ main?: string, name?: string, productName?: string, version?: string } | undefined}
 */
function readManifest(folder) {
  const path = join(folder, 'package.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** How long to wait for a driver that may be another one than Playwright, in milliseconds. */
const driverPatience = 3_000;

/**
 * Holds the app back until Playwright has attached: it says so by this call, which it makes whether
 * anybody listens or not. An app that opens its window meanwhile is missed now and then, for ever.
 */
function waitForDriver() {
  const ready = app.whenReady();
  const attached = new Promise((resolve) => {
    Object.assign(globalThis, { __playwright_run: resolve });
    setTimeout(resolve, driverPatience);
  });
  app.whenReady = () => attached.then(() => ready);
}

const folder = process.argv
  .slice(1)
  .filter((argument) => !argument.startsWith('-'))
  .map((argument) => resolve(argument))
  .find((candidate) => readManifest(candidate)?.main);
const { main, name, productName, version } = (folder && readManifest(folder)) || {};

if (folder && main) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  // Electron's own default app uses these two as well; they are left out of the published types.
  const own = /** @type {import('electron').App & OwnCalls} */ (app);
  own.setAppPath(folder);
  app.setName(productName ?? name ?? 'Electron');
  if (version) own.setVersion(version);
  if (app.commandLine.hasSwitch('remote-debugging-port')) waitForDriver();
  await import(pathToFileURL(join(folder, main)).href);
} else {
  dialog.showErrorBox(
    'No app to start',
    'Name a folder whose package.json has a "main": electron path/to/app',
  );
  app.exit(1);
}

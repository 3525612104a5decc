import { _electron } from 'playwright/test';
import { rootFlags } from '../start/root-flags.mjs';

/** Pixels of every window in which something is timed. */
export const windowSize = { width: 1680, height: 1000 };

/**
 * Starts an app for something in its window to be measured.
 * @param {string} executablePath
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export async function launch(executablePath, args, env) {
  const app = await _electron.launch({
    executablePath,
    args: [...rootFlags(), ...args],
    env: /** @type {Record<string, string>} */ (env),
  });
  const page = await app.firstWindow();
  await app.evaluate(({ BrowserWindow }, { width, height }) => {
    BrowserWindow.getAllWindows()[0]?.setContentSize(width, height);
  }, windowSize);
  return { app, page, close: () => app.close() };
}

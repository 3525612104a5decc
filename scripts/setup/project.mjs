import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the checkout that these scripts belong to. */
export const projectRoot = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');

/**
 * Where things that outlive node_modules are kept (runtimes, what is known of this machine).
 * `COPYDESK_CACHE` overrides the platform's usual place.
 * @returns {string} an absolute path; the folder may not exist yet
 */
export function cacheFolder() {
  const { COPYDESK_CACHE, XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
  if (COPYDESK_CACHE) return resolve(COPYDESK_CACHE);
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'copydesk');
  if (process.platform === 'win32') {
    return join(LOCALAPPDATA ?? join(homedir(), 'AppData', 'Local'), 'copydesk', 'cache');
  }
  return join(XDG_CACHE_HOME || join(homedir(), '.cache'), 'copydesk');
}

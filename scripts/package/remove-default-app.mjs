import { rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Takes Electron's own default app out of what is shipped. The packager runs this by its path, once
 * Electron's folder is in place.
 * @param {{ appOutDir: string }} context `appOutDir` is that folder, an absolute path
 */
export default async function removeDefaultApp({ appOutDir }) {
  const resources =
    process.platform === 'darwin'
      ? join(appOutDir, 'Electron.app', 'Contents', 'Resources')
      : join(appOutDir, 'resources');
  await rm(join(resources, 'default_app.asar'), { force: true });
}

import { join } from 'node:path';
import { projectRoot } from '../setup/project.mjs';

/**
 * Where the packager leaves the app for this platform, ready to run.
 * @returns {{ folder: string, executable: string }} absolute path of the folder, and the
 *   executable's path inside it
 */
export function packagedApp() {
  const dist = join(projectRoot, 'dist');
  if (process.platform === 'darwin') {
    const folder = join(dist, process.arch === 'arm64' ? 'mac-arm64' : 'mac');
    return { folder, executable: 'Copydesk.app/Contents/MacOS/Copydesk' };
  }
  const suffix = process.arch === 'arm64' ? '-arm64-unpacked' : '-unpacked';
  return process.platform === 'win32'
    ? { folder: join(dist, `win${suffix}`), executable: 'Copydesk.exe' }
    : { folder: join(dist, `linux${suffix}`), executable: 'copydesk' };
}

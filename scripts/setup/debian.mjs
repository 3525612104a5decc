import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { say, withProgress } from './progress.mjs';
import { captureCommand, runQuietly } from './run-command.mjs';

/** @returns {boolean} whether this is Debian or Ubuntu and we are root */
export function mayInstall() {
  return findProgram('apt-get') && process.getuid?.() === 0;
}

/**
 * @param {string} title what is being done, for the person at the terminal
 * @param {readonly string[]} packages
 * @returns {Promise<void>} rejects with a `SetupError` that ends with apt-get's own words
 */
export async function installDebianPackages(title, packages) {
  await withProgress(title, async () => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const update = await captureCommand('apt-get', ['update'], { env });
    // One broken source of many is common, and the packages may still be there.
    if (update.code !== 0) say(`apt-get update failed, going on: ${update.stderr.trim()}`);
    const args = ['install', '--yes', '--no-install-recommends', ...packages];
    await runQuietly('apt-get', args, { env, failure: 'apt-get could not install the packages:' });
  });
}

/**
 * @param {readonly string[]} names of one package in several releases
 * @returns {Promise<string>} the first that this release has, or else the last
 */
export async function candidateOf(names) {
  for (const name of names) {
    const { stdout } = await captureCommand('apt-cache', ['policy', name], {
      env: { ...process.env, LC_ALL: 'C' },
    });
    if (/Candidate: (?!\(none\))/.test(stdout)) return name;
  }
  return names.at(-1) ?? '';
}

/**
 * @param {string} program
 * @returns {boolean} whether it is on the PATH
 */
export function findProgram(program) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return folders.some((folder) => folder !== '' && existsSync(join(folder, program)));
}

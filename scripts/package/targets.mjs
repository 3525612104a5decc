import { say } from '../setup/progress.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { runBuilder } from './builder.mjs';

/** @type {Partial<Record<NodeJS.Platform, readonly string[]>>} */
const distributable = { linux: ['AppImage', 'deb'], darwin: ['dmg'], win32: ['nsis'] };

/** What is told of a target: its file is there, or why not. @typedef {{ target: string, missing?: string }} TargetResult */

/**
 * The packages for people that this platform can make.
 * @param {readonly string[]} wanted names, or none for all of them
 * @returns {readonly string[]} throws a `SetupError` for one that is not made here
 */
export function chooseTargets(wanted) {
  const here = distributable[process.platform] ?? [];
  const unknown = wanted.filter((target) => target !== 'dir' && !here.includes(target));
  if (unknown.length > 0) {
    throw new SetupError(
      `${unknown.join(', ')} cannot be made on ${process.platform}. Here: dir, ${here.join(', ')}.`,
    );
  }
  return wanted.length === 0 ? here : here.filter((target) => wanted.includes(target));
}

/**
 * Makes packages for people out of the packaged folder.
 * @param {readonly string[]} targets
 * @param {import('../setup/electron-runtime.mjs').ElectronRuntime} runtime that the folder was
 *   packaged with
 * @param {string} folder absolute path of the packaged folder
 * @returns {Promise<TargetResult[]>} a failed target does not stop the next one
 */
export async function makeTargets(targets, runtime, folder) {
  /** @type {TargetResult[]} */
  const results = [];
  for (const target of targets) {
    if (runtime.kind !== 'official') {
      const missing = `never made with Electron from elsewhere than the official build`;
      results.push({ target, missing });
      continue;
    }
    say(`Making ${target}…`);
    const code = await runBuilder([target, '--prepackaged', folder]);
    const missing = 'its tools could not be had or failed (see above); they need the network once';
    results.push(code === 0 ? { target } : { target, missing });
  }
  return results;
}

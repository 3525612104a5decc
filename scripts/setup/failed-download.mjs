import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from './project.mjs';

const rememberedMs = 24 * 60 * 60 * 1000;

/**
 * Why the official download failed lately. Where a network does not let it through, each start
 * would otherwise wait for the same refusal again.
 * @param {string} version of Electron
 * @returns {string | undefined} the reason; nothing when there was no failure in the last day
 */
export function recallFailedDownload(version) {
  const note = notePath(version);
  if (!existsSync(note) || Date.now() - statSync(note).mtimeMs > rememberedMs) return undefined;
  return readFileSync(note, 'utf8').trim();
}

/**
 * @param {string} version of Electron
 * @param {string} reason
 */
export function rememberFailedDownload(version, reason) {
  mkdirSync(cacheFolder(), { recursive: true });
  writeFileSync(notePath(version), `${reason}\n`);
}

/** @param {string} version of Electron */
export function forgetFailedDownload(version) {
  rmSync(notePath(version), { force: true });
}

/** @param {string} version */
function notePath(version) {
  return join(cacheFolder(), `electron-${version}-download-failed.txt`);
}

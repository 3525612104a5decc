import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const libraries = '/usr/lib';
const inFolder = join('faketime', 'libfaketimeMT.so.1');

/** @returns {string | null} path of libfaketime for programs with threads; null where there is none */
export function findFaketime() {
  if (process.platform !== 'linux') return null;
  const folders = [libraries, ...readdirSync(libraries).map((name) => join(libraries, name))];
  return folders.map((folder) => join(folder, inFolder)).find((path) => existsSync(path)) ?? null;
}

/**
 * The environment in which a program takes the time to be another.
 * @param {string} library path of libfaketime
 * @param {number} hours ahead; back, below 0
 * @returns {NodeJS.ProcessEnv}
 */
export function shiftedClock(library, hours) {
  return {
    LD_PRELOAD: library,
    FAKETIME: `${hours < 0 ? '-' : '+'}${Math.abs(hours)}h`,
    // Waiting goes by the time since the start, which no clock that is set changes.
    FAKETIME_DONT_FAKE_MONOTONIC: '1',
    // What files say of themselves is not part of the clock.
    NO_FAKE_STAT: '1',
  };
}

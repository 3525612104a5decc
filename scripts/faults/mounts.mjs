import { execFileSync } from 'node:child_process';
import { closeSync, ftruncateSync, mkdirSync, mkdtempSync, openSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Runs work with a disk of its own, in memory.
 * @template T
 * @param {string} place where it is mounted; made
 * @param {string} size such as `256k`
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withMemoryDisk(place, size, work) {
  return withMount(place, ['-t', 'tmpfs', '-o', `size=${size}`, 'copydesk-fault'], work);
}

/**
 * Runs work with a file mounted as a disk.
 * @template T
 * @param {string} image path of a file with an ext4 in it
 * @param {string} place where it is mounted; made
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withImage(image, place, work) {
  return withMount(place, ['-o', 'loop', image], work);
}

/**
 * @template T
 * @param {string} place
 * @param {readonly string[]} args
 * @param {() => Promise<T>} work
 */
async function withMount(place, args, work) {
  mkdirSync(place, { recursive: true });
  run('mount', [...args, place]);
  try {
    return await work();
  } finally {
    // At once, also while something still holds a file open after a failure.
    run('umount', ['--lazy', place]);
  }
}

/** @param {string} place of a mounted disk @param {'ro' | 'rw'} mode */
export function remount(place, mode) {
  run('mount', ['-o', `remount,${mode}`, place]);
}

/**
 * An empty ext4 in a file.
 * @param {string} image path to make it at
 * @param {number} bytes
 */
export function makeImage(image, bytes) {
  const file = openSync(image, 'w');
  ftruncateSync(file, bytes);
  closeSync(file);
  run('mkfs.ext4', ['-q', '-F', image]);
}

/**
 * @param {'tmpfs' | 'ext4'} kind
 * @returns {string | null} why disks of this kind cannot be made here; null where they can
 */
export function noDisks(kind) {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'needs root on Linux';
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-mount-'));
  const place = join(folder, 'place');
  try {
    mkdirSync(place);
    if (kind === 'ext4') makeImage(join(folder, 'image'), 4 * 1024 * 1024);
    run(
      'mount',
      kind === 'tmpfs' ? ['-t', 'tmpfs', 'x', place] : ['-o', 'loop', join(folder, 'image'), place],
    );
    run('umount', [place]);
    return null;
  } catch (error) {
    return `no ${kind} can be mounted here (${String(error).trim()})`;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {string} program @param {readonly string[]} args */
function run(program, args) {
  execFileSync(program, args, { stdio: 'pipe' });
}

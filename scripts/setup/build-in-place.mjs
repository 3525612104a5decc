import { existsSync, rmSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

const mark = '.preparing-';
const abandonedMs = 60 * 60 * 1000;

/**
 * Fills a folder that appears under its name only when it is whole: an interrupted run leaves
 * nothing that looks finished, and of two runs at once the first to finish wins.
 * @param {string} target absolute path of the folder to come
 * @param {(folder: string) => Promise<void>} fill gets an empty folder beside it
 */
export async function buildInPlace(target, fill) {
  const parent = dirname(target);
  await mkdir(parent, { recursive: true });
  await removeAbandoned(parent);
  const folder = join(parent, `${mark}${hostname()}-${process.pid}-${basename(target)}`);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder);
  const clearAway = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  process.on('exit', clearAway);
  try {
    await fill(folder);
    await moveInto(folder, target);
  } finally {
    process.off('exit', clearAway);
    await rm(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @param {string} target
 */
async function moveInto(folder, target) {
  try {
    await rename(folder, target);
  } catch (error) {
    if (!existsSync(target)) throw error;
  }
}

// A killed run cannot clean up after itself; what it left is large.
/** @param {string} parent */
async function removeAbandoned(parent) {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(mark)) continue;
    const folder = join(parent, name);
    const { mtimeMs } = await stat(folder);
    if (isDead(name) || Date.now() - mtimeMs > abandonedMs) {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

/** @param {string} name of a folder being prepared */
function isDead(name) {
  const own = `${mark}${hostname()}-`;
  // Another machine may share the cache folder; its process numbers mean nothing here.
  if (!name.startsWith(own)) return false;
  const pid = Number.parseInt(name.slice(own.length), 10);
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runNpm } from './npm.mjs';
import { withProgress } from './progress.mjs';
import { projectRoot } from './project.mjs';

const lockfile = join(projectRoot, 'package-lock.json');
const modules = join(projectRoot, 'node_modules');
const stamp = join(modules, '.copydesk-installed');

/**
 * Makes node_modules what the lockfile says; a few milliseconds where it already is.
 * Rejects with a `SetupError` carrying npm's own words where it cannot.
 */
export async function ensureDependencies() {
  const wanted = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  if (!installedByHand()) {
    await withProgress('Installing packages by the lockfile', () =>
      // `--include=dev`: an inherited NODE_ENV=production must not leave out the tools.
      runNpm(['ci', '--include=dev'], {
        cwd: projectRoot,
        failure: 'The packages could not be installed. npm said:',
      }),
    );
  }
  writeFileSync(stamp, wanted);
}

// Platform and processor belong to it: a folder shared between two systems holds the wrong binaries.
function fingerprint() {
  const lock = createHash('sha256').update(readFileSync(lockfile)).digest('hex');
  return `${lock} ${process.platform} ${process.arch}\n`;
}

// Whoever ran `npm ci` themselves should not wait for a second one: npm leaves its own record.
function installedByHand() {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = lockedPackages(record);
  const wanted = lockedPackages(lockfile);
  const asLocked = [...installed].every(
    ([path, { version, os, cpu }]) =>
      wanted.get(path)?.version === version &&
      (os?.includes(process.platform) ?? true) &&
      (cpu?.includes(process.arch) ?? true),
  );
  return (
    asLocked &&
    [...wanted].every(([path, { optional }]) => path === '' || optional || installed.has(path))
  );
}

/**
 * @param {string} path of a lockfile
 * @returns {Map<string, { version?: string, optional?: boolean, os?: string[], cpu?: string[] }>}
 *   by place in node_modules
 */
function lockedPackages(path) {
  return new Map(Object.entries(JSON.parse(readFileSync(path, 'utf8')).packages));
}

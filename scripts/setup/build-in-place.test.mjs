import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildInPlace } from './build-in-place.mjs';

/** @type {string} */
let parent;
beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'copydesk-cache-'));
});
afterEach(() => rmSync(parent, { recursive: true }));

test('the folder is there, whole, once it is filled', async () => {
  const target = join(parent, 'runtime');
  await buildInPlace(target, async (folder) => {
    await writeFile(join(folder, 'file'), 'whole');
    expect(existsSync(target)).toBe(false);
  });
  expect(await readFile(join(target, 'file'), 'utf8')).toBe('whole');
  expect(readdirSync(parent)).toEqual(['runtime']);
});

test('a failure leaves nothing and is passed on', async () => {
  const failing = buildInPlace(join(parent, 'runtime'), async (folder) => {
    await writeFile(join(folder, 'file'), 'half');
    throw new Error('the network went away');
  });
  await expect(failing).rejects.toThrow('the network went away');
  expect(readdirSync(parent)).toEqual([]);
});

test('where another run was quicker, its folder stays', async () => {
  const target = join(parent, 'runtime');
  await buildInPlace(target, async (folder) => {
    await writeFile(join(folder, 'file'), 'second');
    mkdirSync(target);
    await writeFile(join(target, 'file'), 'first');
  });
  expect(await readFile(join(target, 'file'), 'utf8')).toBe('first');
  expect(readdirSync(parent)).toEqual(['runtime']);
});

test('what a killed run left is cleared away, what a running one fills is not', async () => {
  const { pid: dead } = spawnSync(process.execPath, ['--version']);
  const alive = process.ppid;
  mkdirSync(join(parent, `.preparing-${hostname()}-${dead}-runtime`));
  mkdirSync(join(parent, `.preparing-${hostname()}-${alive}-runtime`));
  mkdirSync(join(parent, `.preparing-elsewhere-${dead}-runtime`));
  await buildInPlace(join(parent, 'runtime'), async () => {});
  expect(readdirSync(parent).toSorted()).toEqual(
    [
      `.preparing-${hostname()}-${alive}-runtime`,
      `.preparing-elsewhere-${dead}-runtime`,
      'runtime',
    ].toSorted(),
  );
});

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { projectRoot } from '../setup/project.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-reporter-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('writes what passed, what failed, and why the rest was skipped', () => {
  writeFileSync(
    join(folder, 'sample.test.mjs'),
    `test('holds', () => expect(1).toBe(1));
     test('breaks', () => expect(1).toBe(2));
     test('waits', ({ skip }) => skip('no camera'));`,
  );
  const report = join(folder, 'report.json');
  const vitest = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const reporter = join(import.meta.dirname, 'vitest-reporter.mjs');
  const args = [vitest, 'run', '--root', folder, '--globals', `--reporter=${reporter}`];
  const env = { ...process.env, COPYDESK_UNIT_REPORT: report };
  const run = () => execFileSync(process.execPath, args, { env, stdio: 'ignore' });
  expect(run).toThrow('Command failed');
  expect(JSON.parse(readFileSync(report, 'utf8'))).toEqual({
    passed: 1,
    failed: 1,
    skipped: [{ name: 'waits', reason: 'no camera' }],
  });
});

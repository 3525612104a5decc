import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readFigures, readPlaywrightReport, readVitestReport } from './reports.mjs';

/** @type {string} */
let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-reports-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** @param {unknown} report */
function write(report) {
  const path = join(folder, 'report.json');
  writeFileSync(path, JSON.stringify(report));
  return path;
}

/**
 * @param {string} status
 * @param {{ type: string, description?: string }[]} [annotations]
 */
function spec(status, annotations = []) {
  return { title: `a ${status} test`, file: 'a.spec.ts', tests: [{ status, annotations }] };
}

test('counts what Playwright ran, in suites within suites, and says why some were skipped', () => {
  const path = write({
    suites: [
      {
        specs: [spec('expected'), spec('unexpected')],
        suites: [{ specs: [spec('skipped', [{ type: 'skip', description: 'no camera' }])] }],
      },
    ],
  });
  expect(readPlaywrightReport(path, 1)).toEqual({
    passed: 1,
    failed: 1,
    skipped: [{ name: 'a.spec.ts: a skipped test', reason: 'no camera' }],
    unsteady: [],
  });
});

test('finds what tests measured', () => {
  const figure = { type: 'figure', description: '3 crashes, 0 lost' };
  const measured = spec('expected', [{ type: 'skip' }, figure]);
  const path = write({ suites: [{ specs: [], suites: [{ specs: [measured] }] }] });
  expect(readFigures(path)).toEqual(['3 crashes, 0 lost']);
});

test('names the tests that needed a second try', () => {
  const path = write({ suites: [{ specs: [spec('flaky')] }] });
  expect(readPlaywrightReport(path, 0)).toEqual({
    passed: 1,
    failed: 0,
    skipped: [],
    unsteady: ['a.spec.ts: a flaky test'],
  });
});

test('takes what vitest ran as its reporter wrote it', () => {
  const outcome = { passed: 7, failed: 0, skipped: [{ name: 'later', reason: 'no camera' }] };
  expect(readVitestReport(write(outcome), 0)).toEqual(outcome);
});

test('a run that fails without a failed test, or leaves no report, counts as one', () => {
  const path = write({ passed: 7, failed: 0, skipped: [] });
  expect(readVitestReport(path, 1)).toMatchObject({ passed: 7, failed: 1 });
  expect(readVitestReport(join(folder, 'none.json'), 0)).toMatchObject({ passed: 0, failed: 1 });
});

import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatElapsed, say } from '../setup/progress.mjs';
import { buildDriver } from './build-driver.mjs';
import { StoreProcess } from './store-process.mjs';
import { ensureTools } from './tools.mjs';

/**
 * What a row of the fault table works with.
 * @typedef {object} Bench
 * @property {string} driver path of the built store process
 * @property {string} folder empty, of this row alone, removed afterwards
 * @property {number} count how often to try
 */

/**
 * What came of a row: the figure that was reached, and whether that is what must be reached; or why
 * it could not run here.
 * @typedef {{ figure: string, passed: boolean } | { skipped: string }} Result
 */

/**
 * One fault of `docs/store.md`.
 * @typedef {object} Row
 * @property {string} name to choose it by
 * @property {string} fault
 * @property {string} target what must be reached
 * @property {{ small: number, full: number }} counts how often to try; 0 leaves it out
 * @property {(bench: Bench) => Promise<Result>} run
 */

/**
 * Runs rows of the fault table one after the other, and says each figure as it comes.
 * @param {readonly Row[]} rows
 * @param {'small' | 'full' | number} size which of a row's counts; or how often to try each
 * @returns {Promise<{ row: Row, result: Result }[]>}
 */
export async function runRows(rows, size) {
  await ensureTools();
  const driver = await buildDriver();
  const place = mkdtempSync(join(tmpdir(), 'copydesk-faults-'));
  const outcomes = [];
  try {
    for (const row of rows) {
      const count = typeof size === 'number' ? size : row.counts[size];
      if (count === 0) continue;
      const folder = join(place, row.name);
      mkdirSync(folder);
      const started = performance.now();
      const result = await runRow(row, { driver, folder, count });
      const elapsed = formatElapsed(performance.now() - started);
      const words =
        'skipped' in result
          ? `skipped (${result.skipped})`
          : `${result.passed ? 'passed' : 'FAILED'}: ${result.figure}`;
      say(`${row.fault} – ${words} [${elapsed}]`);
      outcomes.push({ row, result });
      rmSync(folder, { recursive: true, force: true });
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
  return outcomes;
}

/**
 * @param {Row} row
 * @param {Bench} bench
 */
async function runRow(row, bench) {
  try {
    return await row.run(bench);
  } finally {
    await StoreProcess.endAll();
  }
}

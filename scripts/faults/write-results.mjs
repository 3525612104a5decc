import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/project.mjs';

/**
 * Leaves what was reached in `bench/results/faults.json`.
 * @param {readonly { row: import('./run-rows.mjs').Row, result: import('./run-rows.mjs').Result }[]} outcomes
 */
export function writeResults(outcomes) {
  const folder = join(projectRoot, 'bench', 'results');
  mkdirSync(folder, { recursive: true });
  const rows = outcomes.map(({ row, result }) => {
    const { name, fault, target } = row;
    return { name, fault, target, ...result };
  });
  const text = JSON.stringify({ name: 'faults', rows }, null, 2);
  writeFileSync(join(folder, 'faults.json'), `${text}\n`);
}

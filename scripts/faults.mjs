// Does to the store all that it promises to survive, and prints a table of what was reached. Names
// of rows choose among them; `--small` tries each only a few times.
import { rows } from './faults/rows/index.mjs';
import { runRows } from './faults/run-rows.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runEntryPoint } from './setup/setup-error.mjs';

await runEntryPoint(async () => {
  await ensureDependencies();
  const words = process.argv.slice(2);
  const chosen = words.filter((word) => !word.startsWith('--'));
  const outcomes = await runRows(
    rows.filter(({ name }) => chosen.length === 0 || chosen.includes(name)),
    words.includes('--small') ? 'small' : 'full',
  );
  console.table(
    outcomes.map(({ row, result }) => ({
      fault: row.fault,
      'must reach': row.target,
      reached: 'skipped' in result ? `skipped: ${result.skipped}` : result.figure,
      passed: 'skipped' in result ? '–' : result.passed ? 'yes' : 'NO',
    })),
  );
  return outcomes.every(({ result }) => 'skipped' in result || result.passed) ? 0 : 1;
});

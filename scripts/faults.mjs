// Does to the store all that it promises to survive, and prints a table of what was reached. Names
// of rows choose among them; `--small` tries each only a few times, `--count 250` so often.
import { parseArgs } from 'node:util';
import { rows } from './faults/rows/index.mjs';
import { runRows } from './faults/run-rows.mjs';
import { writeResults } from './faults/write-results.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { runEntryPoint, SetupError } from './setup/setup-error.mjs';

const { values: asked, positionals: names } = parseArgs({
  options: { small: { type: 'boolean', default: false }, count: { type: 'string' } },
  allowPositionals: true,
});

await runEntryPoint(async () => {
  await ensureDependencies();
  const unknown = names.filter((name) => !rows.some((row) => row.name === name));
  if (unknown.length > 0) {
    const known = rows.map(({ name }) => name).join(', ');
    throw new SetupError(`There is no row ${unknown.join(', ')}. There are: ${known}.`);
  }
  const outcomes = await runRows(
    rows.filter(({ name }) => names.length === 0 || names.includes(name)),
    asked.count === undefined ? (asked.small ? 'small' : 'full') : Number(asked.count),
  );
  writeResults(outcomes);
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

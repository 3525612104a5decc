import { join } from 'node:path';
import { ensureBuild } from '../setup/build.mjs';
import { hasDisplay, withDisplay } from '../setup/display.mjs';
import { ensureElectron } from '../setup/ensure-app.mjs';
import { SetupError } from '../setup/setup-error.mjs';
import { runPlaywright } from '../test/playwright.mjs';
import { readFigures, readPlaywrightReport } from '../test/reports.mjs';

/**
 * A row whose faults are made in the real app, by end-to-end tests. It has no small count: a usual
 * `npm test` runs the same tests among its own.
 * @param {object} what
 * @param {string} what.name
 * @param {string} what.fault
 * @param {string} what.target
 * @param {number} what.full how often to try
 * @param {readonly string[]} what.specs names of files in `e2e/`, without what they end in
 * @param {boolean} [what.repeats] the tests make their fault once, and are run again and again;
 *   others count by `COPYDESK_FAULT_COUNT`, and give the figure
 * @returns {import('./run-rows.mjs').Row}
 */
export function appRow({ name, fault, target, full, specs, repeats = false }) {
  return {
    name,
    fault,
    target,
    counts: { small: 0, full },
    async run({ folder, count }) {
      const report = join(folder, 'report.json');
      const args = ['--config', 'playwright.config.ts', '--workers=1', '--reporter=line,json'];
      const often = repeats ? [`--repeat-each=${count}`] : [];
      const runtime = await electronRuntime();
      if ('skipped' in runtime) return runtime;
      const code = await withDisplay((env) =>
        runPlaywright([...args, ...often, ...specs.map((spec) => `e2e/${spec}.spec.ts`)], {
          ...env,
          COPYDESK_ELECTRON: runtime.executable,
          COPYDESK_FAULT_COUNT: repeats ? undefined : String(count),
          PLAYWRIGHT_JSON_OUTPUT_FILE: report,
        }),
      );
      return resultOf(report, code);
    },
  };
}

/** @returns {Promise<{ executable: string } | { skipped: string }>} */
async function electronRuntime() {
  try {
    const runtime = await ensureElectron({ display: !hasDisplay() });
    await ensureBuild();
    return runtime;
  } catch (error) {
    if (error instanceof SetupError) return { skipped: error.message };
    throw error;
  }
}

/**
 * @param {string} report
 * @param {number} code
 * @returns {import('./run-rows.mjs').Result}
 */
function resultOf(report, code) {
  const { passed, failed, skipped } = readPlaywrightReport(report, code);
  if (passed + failed === 0) return { skipped: skipped[0]?.reason ?? 'no test was found' };
  const figures = readFigures(report);
  if (figures.length === 0) figures.push(`${passed + failed} runs in the app`);
  return { figure: [...figures, `${failed} failed`].join(', '), passed: failed === 0 };
}

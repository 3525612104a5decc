import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runRows } from '../faults/run-rows.mjs';
import { rows } from '../faults/rows/index.mjs';
import { packageFolder } from '../package/package-folder.mjs';
import { makeTwin } from '../package/twin.mjs';
import { ensureBuild } from '../setup/build.mjs';
import { withDisplay } from '../setup/display.mjs';
import { projectRoot } from '../setup/project.mjs';
import { captureCommand, runCommand } from '../setup/run-command.mjs';
import { oneCheck } from './outcome.mjs';
import { runPlaywright } from './playwright.mjs';
import { readPlaywrightReport, readVitestReport } from './reports.mjs';

/** @typedef {import('../setup/electron-runtime.mjs').ElectronRuntime} ElectronRuntime */
/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * @typedef {object} Step
 * @property {string} name to choose it by: `npm test -- unit`
 * @property {string} title
 * @property {string} [needs] the step without which this one makes no sense
 * @property {boolean} [onlyReads] it may run beside others that only read, and says what it finds at its end
 * @property {(runtime: ElectronRuntime) => Promise<Outcome>} run
 */

/** Everything that `npm test` does, in order. @type {readonly Step[]} */
export const steps = [
  {
    name: 'format',
    title: 'Formatting (put right by: npm run format)',
    onlyReads: true,
    run: () => runTool('prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  },
  {
    name: 'lint',
    title: 'Linter',
    onlyReads: true,
    run: () => runTool('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']),
  },
  {
    name: 'types',
    title: 'Types',
    onlyReads: true,
    run: () => runTool('typescript/bin/tsc', ['--noEmit']),
  },
  {
    name: 'unused',
    title: 'Unused code',
    onlyReads: true,
    run: () => runTool('knip/bin/knip.js', []),
  },
  { name: 'unit', title: 'Unit tests', run: runUnitTests },
  { name: 'faults', title: 'Faults that the store survives', run: runFaults },
  {
    name: 'build',
    title: 'Build',
    run: async () => {
      await ensureBuild();
      return oneCheck(true);
    },
  },
  {
    name: 'e2e',
    title: 'End-to-end tests in Electron',
    needs: 'build',
    run: async ({ executable }) => {
      await ensureBuild();
      return runDriven('e2e', ['--config', 'playwright.config.ts'], {
        COPYDESK_ELECTRON: executable,
      });
    },
  },
  {
    name: 'package',
    title: 'Packaging',
    needs: 'build',
    run: async (runtime) => {
      await ensureBuild();
      await packageFolder(runtime);
      return oneCheck(true);
    },
  },
  {
    name: 'packaged',
    title: 'End-to-end tests of the packaged app',
    needs: 'package',
    run: async () => {
      const { shipped, twin } = await makeTwin();
      return runDriven('packaged', ['--config', 'e2e/packaged.config.ts'], {
        COPYDESK_PACKAGED: shipped,
        COPYDESK_PACKAGED_TWIN: twin,
      });
    },
  },
];

/** @param {string} name of a report */
function reportPath(name) {
  const folder = join(projectRoot, 'out', 'test-reports');
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${name}.json`);
  // An old report must not stand in for a run that died before writing one.
  rmSync(path, { force: true });
  return path;
}

/**
 * @param {string} script inside node_modules
 * @param {readonly string[]} args
 */
async function runTool(script, args) {
  const path = join(projectRoot, 'node_modules', script);
  const { code, stdout, stderr } = await captureCommand(process.execPath, [path, ...args], {
    cwd: projectRoot,
  });
  const said = `${stdout}${stderr}`.trim();
  if (said !== '') console.log(said);
  return oneCheck(code === 0);
}

async function runUnitTests() {
  const report = reportPath('unit');
  const script = join(projectRoot, 'node_modules', 'vitest', 'vitest.mjs');
  const own = join(projectRoot, 'scripts', 'test', 'vitest-reporter.mjs');
  const args = ['run', '--reporter=default', `--reporter=${own}`];
  const code = await runCommand(process.execPath, [script, ...args], {
    cwd: projectRoot,
    output: 'stdout',
    env: { ...process.env, COPYDESK_UNIT_REPORT: report },
  });
  return readVitestReport(report, code);
}

async function runFaults() {
  const outcomes = await runRows(rows, 'small');
  const skipped = outcomes.flatMap(({ row, result }) =>
    'skipped' in result ? [{ name: row.fault, reason: result.skipped }] : [],
  );
  const passed = outcomes.filter(({ result }) => 'passed' in result && result.passed).length;
  return { passed, failed: outcomes.length - passed - skipped.length, skipped };
}

/**
 * @param {string} name of the report that the configuration writes
 * @param {readonly string[]} args for Playwright
 * @param {Record<string, string>} variables
 */
async function runDriven(name, args, variables) {
  const report = reportPath(name);
  const code = await withDisplay((env) => runPlaywright(args, { ...env, ...variables }));
  return readPlaywrightReport(report, code);
}

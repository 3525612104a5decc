import { existsSync, readFileSync } from 'node:fs';

/** @typedef {import('./outcome.mjs').Outcome} Outcome */

/**
 * @typedef {object} PlaywrightSuite
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ title: string, file: string, tests: { status: string, annotations: { type: string, description?: string }[] }[] }[]} specs
 */
/** @typedef {{ suites: PlaywrightSuite[] }} PlaywrightReport */

/**
 * @param {string} path of the report that `vitest-reporter.mjs` wrote
 * @param {number} exitCode of vitest
 * @returns {Outcome}
 */
export function readVitestReport(path, exitCode) {
  if (!existsSync(path)) return noReport;
  return withUncounted(JSON.parse(readFileSync(path, 'utf8')), exitCode);
}

/**
 * @param {string} path of the report that Playwright's json reporter wrote
 * @param {number} exitCode of Playwright
 * @returns {Outcome}
 */
export function readPlaywrightReport(path, exitCode) {
  if (!existsSync(path)) return noReport;
  /** @type {PlaywrightReport} */
  const report = JSON.parse(readFileSync(path, 'utf8'));
  const tests = report.suites.flatMap(testsOf);
  const skipped = tests
    .filter(({ status }) => status === 'skipped')
    .map(({ name, annotations }) => ({
      name,
      reason:
        annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ??
        'no reason given',
    }));
  const unsteady = tests.filter(({ status }) => status === 'flaky').map(({ name }) => name);
  const passed = tests.filter(({ status }) => status === 'expected').length + unsteady.length;
  const failed = tests.length - passed - skipped.length;
  return withUncounted({ passed, failed, skipped, unsteady }, exitCode);
}

/**
 * @param {string} path of a report that Playwright's json reporter wrote
 * @returns {string[]} what its tests measured
 */
export function readFigures(path) {
  /** @type {PlaywrightReport} */
  const report = JSON.parse(readFileSync(path, 'utf8'));
  return report.suites
    .flatMap(testsOf)
    .flatMap(({ annotations }) => annotations)
    .flatMap(({ type, description }) => (type === 'figure' && description ? [description] : []));
}

/** @type {Outcome} */
const noReport = { passed: 0, failed: 1, skipped: [] };

// A file that does not load, or a run without any test, fails without a failed test to count.
/**
 * @param {Outcome} outcome
 * @param {number} exitCode
 * @returns {Outcome}
 */
function withUncounted(outcome, exitCode) {
  return exitCode !== 0 && outcome.failed === 0 ? { ...outcome, failed: 1 } : outcome;
}

/**
 * @param {PlaywrightSuite} suite
 * @returns {{ name: string, status: string, annotations: { type: string, description?: string }[] }[]}
 */
function testsOf({ specs, suites = [] }) {
  const own = specs.flatMap(({ title, file, tests }) =>
    tests.map((test) => ({ ...test, name: `${file}: ${title}` })),
  );
  return [...own, ...suites.flatMap(testsOf)];
}

import { writeFileSync } from 'node:fs';

/**
 * Writes what came of a run of vitest as an `Outcome`, with the reason that each skipped test gave:
 * vitest's own report in JSON leaves those out. The environment variable `COPYDESK_UNIT_REPORT` says
 * where.
 */
export default class OutcomeReporter {
  /** @param {readonly import('vitest/node').TestModule[]} modules */
  onTestRunEnd(modules) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const results = tests.map((test) => ({ name: test.fullName, ...test.result() }));
    const count = (/** @type {string} */ state) =>
      results.filter((result) => result.state === state).length;
    /** @type {import('./outcome.mjs').Outcome} */
    const outcome = {
      passed: count('passed'),
      failed: count('failed') + count('pending'),
      skipped: results.flatMap((result) =>
        result.state === 'skipped'
          ? [{ name: result.name, reason: result.note ?? 'no reason given' }]
          : [],
      ),
    };
    const path = process.env['COPYDESK_UNIT_REPORT'];
    if (path === undefined) throw new Error('COPYDESK_UNIT_REPORT does not say where to write.');
    writeFileSync(path, JSON.stringify(outcome));
  }
}

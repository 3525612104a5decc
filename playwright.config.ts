import { defineConfig } from 'playwright/test';

// All tests on a display have one clipboard between them: those that use it run one by one.
const CLIPBOARD = ['main-job.spec.ts', 'paste-*.spec.ts', 'copy-all.spec.ts', 'typography.spec.ts'];
const SAMPLE = 'sample-photos.setup.ts';
const OTHER_RUNS = ['tour.spec.ts', 'packaged*.spec.ts'];

// Times allow for a busy machine of two cores. Where changes are checked before they land, a test that
// failed is tried once more and then named in the last lines: such a fault, of the app or of the test,
// is to be mended, but does not hold up work that has nothing to do with it.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'out/test-results/e2e',
  projects: [
    { name: 'sample', testMatch: SAMPLE },
    { name: 'clipboard', testMatch: CLIPBOARD, workers: 1, dependencies: ['sample'] },
    { name: 'desk', testIgnore: [...OTHER_RUNS, ...CLIPBOARD], dependencies: ['sample'] },
  ],
  workers: 2,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 25_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'out/test-reports/e2e.json' }]],
});

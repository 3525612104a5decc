import { defineConfig } from 'playwright/test';

// Times allow for a busy machine of two cores. No retries: a test that passes the second time hides
// a fault of the app or of the test.
export default defineConfig({
  testDir: 'e2e',
  testIgnore: ['tour.spec.ts', 'packaged*.spec.ts'],
  outputDir: 'out/test-results/e2e',
  workers: 2,
  retries: 0,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: 'out/test-reports/e2e.json' }]],
});

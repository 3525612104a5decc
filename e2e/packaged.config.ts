import { defineConfig } from 'playwright/test';

// What only the packaged app can show. `COPYDESK_PACKAGED` is the executable as it ships,
// `COPYDESK_PACKAGED_TWIN` its copy that lets itself be driven.
export default defineConfig({
  testDir: '.',
  testMatch: 'packaged*.spec.ts',
  outputDir: '../out/test-results/packaged',
  workers: 1,
  timeout: 120_000,
  expect: { timeout: 25_000 },
  forbidOnly: Boolean(process.env['CI']),
  reporter: [['list'], ['json', { outputFile: '../out/test-reports/packaged.json' }]],
});

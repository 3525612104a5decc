import { defineConfig } from 'playwright/test';

// The tour makes pictures, it judges nothing: it runs on its own and one step after the other.
export default defineConfig({
  testDir: '.',
  testMatch: 'tour.spec.ts',
  outputDir: '../out/test-results/tour',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
});

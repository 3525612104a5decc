import { defineConfig } from 'vitest/config';

const SHARED = 'shared/**/*.test.ts';

export default defineConfig({
  test: {
    environment: 'node',
    // Generous, because a busy two-core machine must not turn a slow test into a failed one.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        // Pure functions leave nothing behind: a process for each file would take longer than its tests.
        test: { name: 'shared', include: [SHARED], pool: 'threads', isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'desk',
          include: ['{electron,renderer,scripts}/**/*.test.{ts,tsx,mjs}'],
        },
      },
    ],
  },
});

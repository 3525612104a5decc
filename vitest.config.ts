import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['{electron,renderer,shared,scripts}/**/*.test.{ts,tsx,mjs}'],
    // Generous, because a busy two-core machine must not turn a slow test into a failed one.
    testTimeout: 20_000,
  },
});

import { test as base } from 'playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Copydesk } from './copydesk';
import { KeptApp } from './kept-app';
import { copySample } from './newsroom-files';

interface Options {
  /**
   * Copydesk is started for each test, by `test.use({ ownApp: true })`. For tests of starting, of what
   * is lost with the app, and for those that leave in it what `KeptApp` does not know of.
   */
  ownApp: boolean;
}

interface Shared {
  /** The running Copydesk that tests use one after the other. */
  kept: KeptApp;
}

interface Fixtures {
  /** A folder of this test's own, gone when it ends. */
  folder: string;
  /** Copydesk as nobody has used it before, not started yet; ended or cleared with the test. */
  copydesk: Copydesk;
  /** A copy of the sample newsroom. */
  sample: string;
}

/** Makes a folder for `work`, gone when that ends. */
export async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'copydesk-e2e-'));
  try {
    await work(folder);
  } finally {
    // Chromium's processes may still write for a moment after the app is gone.
    await rm(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}

export const test = base.extend<Fixtures & Options, Shared>({
  ownApp: [false, { option: true }],
  kept: [
    ({}, provide) =>
      withFolder(async (folder) => {
        const kept = new KeptApp(folder);
        await provide(kept);
        await kept.end();
      }),
    { scope: 'worker' },
  ],
  folder: ({}, provide) => withFolder(provide),
  async copydesk({ folder, kept, ownApp }, provide, testInfo) {
    const copydesk = new Copydesk(join(folder, 'profile'), ownApp ? null : kept);
    await provide(copydesk);
    const isFit = testInfo.status === testInfo.expectedStatus;
    if (!isFit) {
      const body = await copydesk.said();
      await testInfo.attach('what Copydesk says', { body, contentType: 'text/plain' });
    }
    await copydesk.leave(isFit);
  },
  async sample({ folder }, provide) {
    await provide(await copySample(join(folder, 'sample')));
  },
});

export { expect } from 'playwright/test';

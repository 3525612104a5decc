import { test as base } from 'playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Copydesk } from './copydesk';
import { copySample } from './newsroom-files';

interface Fixtures {
  /** A folder of this test's own, gone when it ends. */
  folder: string;
  /** Copydesk with a profile of its own, not started yet; ended with the test. */
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

export const test = base.extend<Fixtures>({
  folder: ({}, provide) => withFolder(provide),
  async copydesk({ folder }, provide) {
    const copydesk = new Copydesk(join(folder, 'profile'));
    await provide(copydesk);
    await copydesk.end();
  },
  async sample({ folder }, provide) {
    await provide(await copySample(join(folder, 'sample')));
  },
});

export { expect } from 'playwright/test';

import { join } from 'node:path';
import { withFolder, test as base } from '../app';
import { Copydesk } from '../copydesk';
import { copySample } from '../newsroom-files';
import { openHoneypot, type Honeypot } from './honeypot';

interface Fixtures {
  honeypot: Honeypot;
}

interface Shared {
  /** Copydesk on the sample newsroom, one for all tests that ask and change nothing: a start takes longest. */
  running: Copydesk;
}

export const test = base.extend<Fixtures, Shared>({
  // What is hostile may leave anything behind.
  ownApp: true,
  running: [
    ({}, provide) =>
      withFolder(async (folder) => {
        const running = new Copydesk(join(folder, 'profile'));
        try {
          await running.start({ newsroom: await copySample(join(folder, 'sample')) });
          await provide(running);
        } finally {
          await running.end();
        }
      }),
    { scope: 'worker' },
  ],
  async honeypot({}, provide) {
    const honeypot = await openHoneypot();
    await provide(honeypot);
    honeypot.close();
  },
});

export { expect } from 'playwright/test';

/** The bridge as the page sees it, for code that runs there. */
export interface BridgeWindow {
  copydesk: {
    /** @returns a reply as JSON. */
    request(name: unknown, input?: unknown): Promise<string>;
    on(listener: (name: string, event: unknown) => void): () => void;
  };
}

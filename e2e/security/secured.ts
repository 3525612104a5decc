import { test as base } from '../app';
import { openHoneypot, type Honeypot } from './honeypot';

interface Fixtures {
  honeypot: Honeypot;
}

export const test = base.extend<Fixtures>({
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
    request(name: unknown, input?: unknown): Promise<{ ok: boolean; code?: string }>;
    on(listener: (name: string, event: unknown) => void): () => void;
  };
}

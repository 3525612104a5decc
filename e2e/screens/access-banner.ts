import type { Page } from 'playwright/test';

/** What the window says of who may write in the newsroom. */
export class AccessBanner {
  constructor(private readonly page: Page) {}

  /** Empty while this window may write. */
  get line() {
    return this.page.getByRole('status', { name: 'Read-only' });
  }

  button(name: 'Take over' | 'Take back') {
    return this.line.getByRole('button', { name });
  }
}

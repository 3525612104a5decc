import type { Page } from 'playwright/test';

/** What the window says of who may write in the newsroom. */
export class AccessBanner {
  constructor(private readonly page: Page) {}

  /** Empty while this window may write. */
  get line() {
    return this.page.getByRole('status', { name: 'Read-only' });
  }

  button(name: 'Take over…' | 'Take back…') {
    return this.line.getByRole('button', { name });
  }

  /** What is asked before the right to write is taken. */
  get question() {
    return this.page.getByRole('dialog', { name: /^Take (over|back) this newsroom\?$/ });
  }

  answer(name: 'Take over' | 'Take back' | 'Keep reading only') {
    return this.question.getByRole('button', { name });
  }
}

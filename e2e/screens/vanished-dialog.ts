import type { Page } from 'playwright/test';

/** The question that is asked when many stories are gone at once. */
export class VanishedDialog {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: /gone from the folder$/ });
  }

  button(name: 'Reload from folder as it is' | 'Keep read-only' | 'Show folder') {
    return this.dialog.getByRole('button', { name });
  }
}

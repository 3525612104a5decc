import type { Page } from 'playwright/test';

/** Bringing a newsroom back from a backup. */
export class RestoreDialog {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: 'Restore a backup' });
  }

  button(name: string) {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}

import type { Page } from 'playwright/test';

/** What was found after a crash, or in place of files that cannot be read. */
export class RecoveryDialog {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: /^Words were found for/ });
  }

  get stories() {
    return this.dialog.getByRole('list', { name: 'Stories' }).getByRole('button');
  }

  story(headline: string) {
    return this.stories.filter({ hasText: headline });
  }

  /** The differing place of this name: its two cells are Found and Stored. */
  place(name: string) {
    return this.dialog.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name, exact: true }),
    });
  }

  button(name: 'Restore' | 'Discard' | 'Leave as it is') {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}

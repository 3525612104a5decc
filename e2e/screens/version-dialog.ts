import type { Page } from 'playwright/test';

/** An earlier version of the open story beside the story as it is. */
export class VersionDialog {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: /^The story as it was/ });
  }

  /** The differing place of this name: its two cells are Then and Now. */
  place(name: string) {
    return this.dialog.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name, exact: true }),
    });
  }

  button(name: 'Restore' | 'Keep as it is') {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}

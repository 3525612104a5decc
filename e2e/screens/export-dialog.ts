import type { Page } from 'playwright/test';

/** Sending a story out. */
export class ExportDialog {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: 'Export' });
  }

  format(name: string) {
    return this.dialog.getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  get name() {
    return this.dialog.getByRole('textbox', { name: 'Name of the new folder' });
  }

  get place() {
    return this.dialog.getByRole('status', { name: 'Place' });
  }

  button(name: string) {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}

import type { Page } from 'playwright/test';

/** Sending the selected photos out. */
export class PhotoExportDialog {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: /^Export \d+ photos?$/ });
  }

  pictures(name: string) {
    return this.dialog.getByRole('radio', { name });
  }

  list(name: string) {
    return this.dialog.getByRole('checkbox', { name });
  }

  get place() {
    return this.dialog.getByRole('status', { name: 'Place' });
  }

  get name() {
    return this.dialog.getByRole('textbox', { name: 'Name of the new folder' });
  }

  button(name: string) {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}

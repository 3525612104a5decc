import type { Page } from 'playwright/test';

/** Setting a link on words of the body. */
export class LinkDialog {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: 'Link' });
  }

  get address() {
    return this.dialog.getByRole('textbox', { name: 'Address' });
  }

  get refusal() {
    return this.dialog.getByRole('alert');
  }

  button(name: string) {
    return this.dialog.getByRole('button', { name });
  }

  /** What is said of an address that is taken all the same. */
  get advice() {
    return this.dialog.getByRole('status');
  }
}

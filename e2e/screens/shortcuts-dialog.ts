import type { Page } from 'playwright/test';

/** Every action with its key. */
export class ShortcutsDialog {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  }

  get search() {
    return this.dialog.getByRole('searchbox', { name: 'Search actions and keys' });
  }

  /** The button that shows an action's key and takes another. */
  keyOf(action: string) {
    return this.dialog.getByRole('button', { name: `Key of ${action}: ` });
  }

  button(name: string) {
    return this.dialog.getByRole('button', { name });
  }
}

import type { Locator, Page } from 'playwright/test';

/** Misspelt words as they are marked, and what can be done about them. */
export class Spelling {
  constructor(private readonly page: Page) {}

  /** Words with a line in the body. */
  get inBody() {
    return this.page.getByRole('textbox', { name: 'Body', exact: true }).locator('.misspelt');
  }

  /** Words with a line in a field. */
  inField(field: Locator) {
    return field.locator('xpath=..').locator('.misspelt');
  }

  get menu() {
    return this.page.getByRole('menu', { name: /^Spelling of/ });
  }

  line(name: string | RegExp) {
    return this.menu.getByRole('menuitem', { name });
  }

  /** What a screen reader says of the step to a mistake. */
  get said() {
    return this.page.getByRole('status', { name: 'Spelling' });
  }
}

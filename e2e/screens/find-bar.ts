import type { Locator, Page } from 'playwright/test';

/** Where words are found in the story that is open. */
export class FindBar {
  constructor(private readonly page: Page) {}

  get bar() {
    return this.page.getByRole('search', { name: 'Find in story' });
  }

  get query() {
    return this.bar.getByRole('textbox', { name: 'Find', exact: true });
  }

  get replacement() {
    return this.bar.getByRole('textbox', { name: 'Replace with' });
  }

  get count() {
    return this.bar.getByRole('status', { name: 'Matches' });
  }

  get problem() {
    return this.bar.getByRole('alert');
  }

  button(name: string) {
    return this.bar.getByRole('button', { name, exact: true });
  }

  /** What is marked in the body. */
  get marks() {
    return this.page.locator('.body-text .found');
  }

  /** What is marked in a field. */
  marksIn(field: Locator) {
    return field.locator('xpath=..').locator('.found');
  }

  currentMarkIn(field: Locator) {
    return field.locator('xpath=..').locator('.found.current');
  }

  get currentMark() {
    return this.page.locator('.body-text .found.current');
  }
}

import type { Page } from 'playwright/test';

/** Choosing another story to refer to. */
export class StoryPicker {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: 'Choose a story' });
  }

  get search() {
    return this.dialog.getByRole('combobox', { name: 'Search stories' });
  }

  get stories() {
    return this.dialog.getByRole('option');
  }

  story(headline: string) {
    return this.dialog.getByRole('option', { name: headline });
  }
}

import type { Page } from 'playwright/test';

/** Where one photo is put in the place of another, through all stories. */
export class ReplacePhoto {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: 'Replace everywhere' });
  }

  /** A story that uses the photo, by its headline. */
  line(headline: string) {
    const stories = this.dialog.getByRole('list', { name: 'Stories that use it' });
    return stories.getByRole('listitem').filter({ hasText: headline });
  }

  box(name: RegExp) {
    return this.dialog.getByRole('checkbox', { name });
  }

  button(name: string) {
    return this.dialog.getByRole('button', { name });
  }
}

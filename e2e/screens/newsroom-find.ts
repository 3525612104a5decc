import type { Page } from 'playwright/test';

/** Where words are found in all stories. */
export class NewsroomFind {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: 'Find and replace in newsroom' });
  }

  get query() {
    return this.dialog.getByRole('textbox', { name: 'Find in all stories' });
  }

  get replacement() {
    return this.dialog.getByRole('textbox', { name: 'Replace with' });
  }

  get state() {
    return this.dialog.getByRole('status', { name: 'Found in newsroom' });
  }

  get stories() {
    return this.dialog.getByRole('list', { name: 'Stories found' });
  }

  /** The box of a story, by its headline, or of a match, by its words. */
  box(name: string | RegExp) {
    return this.stories.getByRole('checkbox', { name });
  }

  button(name: string | RegExp) {
    return this.dialog.getByRole('button', { name });
  }
}

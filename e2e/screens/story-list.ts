import type { Page } from 'playwright/test';

/** The stories beside the one that is open. */
export class StoryList {
  constructor(private readonly page: Page) {}

  get panel() {
    return this.page.getByRole('navigation', { name: 'Stories' });
  }

  get rows() {
    return this.panel.getByRole('list', { name: 'Stories' }).getByRole('button');
  }

  get search() {
    return this.page.getByRole('searchbox', { name: 'Search stories' });
  }

  row(words: string) {
    return this.rows.filter({ hasText: words });
  }
}

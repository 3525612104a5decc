import type { Page } from 'playwright/test';

/** The news feed. */
export class FeedScreen {
  constructor(private readonly page: Page) {}

  get screen() {
    return this.page.getByRole('main', { name: 'News Feed' });
  }

  get cards() {
    return this.screen.getByRole('list', { name: 'News Feed' }).getByRole('article');
  }

  /** How many cards the list says it has, also those out of sight. */
  async count(): Promise<number> {
    const item = this.screen.getByRole('list', { name: 'News Feed' }).getByRole('listitem').first();
    return Number(await item.getAttribute('aria-setsize'));
  }

  card(words: string) {
    return this.cards.filter({ hasText: words });
  }

  headline(words: string) {
    return this.cards.getByRole('button', { name: words });
  }

  button(name: 'Paste as story' | 'New story' | 'New video' | 'Show More' | 'Clear filters') {
    return this.screen.getByRole('button', { name }).first();
  }

  get search() {
    return this.screen.getByRole('searchbox', { name: 'Search stories' });
  }

  /** What is said of a search that is not understood. */
  get searchNote() {
    return this.screen.getByRole('status', { name: 'About the search' });
  }

  get sort() {
    return this.screen.getByRole('combobox', { name: 'Sort' });
  }

  /** What is marked as found in a card. */
  hits(words: string) {
    return this.card(words).locator('mark');
  }

  get section() {
    return this.screen.getByRole('combobox', { name: 'Section' });
  }

  get state() {
    return this.screen.getByRole('combobox', { name: 'State' });
  }
}

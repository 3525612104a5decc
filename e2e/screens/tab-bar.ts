import type { Page } from 'playwright/test';

/** The bar of open stories. */
export class TabBar {
  constructor(private readonly page: Page) {}

  get list() {
    return this.page.getByRole('tablist', { name: 'Open stories' });
  }

  get tabs() {
    return this.list.getByRole('tab');
  }

  tab(words: string) {
    return this.tabs.filter({ hasText: words });
  }

  /** The tab of the story in front. */
  get selected() {
    return this.list.getByRole('tab', { selected: true });
  }

  /** Headlines in the order of the bar, with what is said of each. */
  async names(): Promise<string[]> {
    return (await this.tabs.allInnerTexts()).map((name) => name.replace(/\s+/g, ' ').trim());
  }

  /** The menu of all open stories. */
  get all() {
    return this.page.getByRole('button', { name: 'All open stories' });
  }

  menuLine(name: string) {
    return this.page.getByRole('menuitem', { name });
  }
}

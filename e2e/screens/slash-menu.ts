import { expect, type Page } from 'playwright/test';

/** The list of blocks under a slash in the body. */
export class SlashMenu {
  constructor(private readonly page: Page) {}

  get list() {
    return this.page.getByRole('listbox', { name: 'Blocks' });
  }

  get options() {
    return this.list.getByRole('option');
  }

  get active() {
    return this.list.getByRole('option', { selected: true });
  }

  /** Types a slash and these words where the cursor is, and takes what comes first. */
  async make(words: string, label = words): Promise<void> {
    await this.page.keyboard.type(`/${words}`);
    await expect(this.active).toHaveText(new RegExp(`^${label}`));
    await this.page.keyboard.press('Enter');
    await expect(this.list).toBeHidden();
  }
}

import type { Page } from 'playwright/test';

/** Two versions of the open story, side by side: its file's and ours, or a copy's and the story. */
export class ConflictDialog {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', {
      name: /^(This story was changed twice|A copy of this story)$/,
    });
  }

  /** The differing place of this name: its two cells are Mine and Theirs. */
  place(name: string) {
    return this.dialog.getByRole('row').filter({
      has: this.page.getByRole('rowheader', { name, exact: true }),
    });
  }

  choice(name: 'Mine' | 'Theirs' | 'Both' | 'Later') {
    return this.dialog.getByRole('button', { name, exact: true });
  }
}

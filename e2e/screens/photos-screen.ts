import type { Page } from 'playwright/test';

/** The photos of the newsroom, and the words of those that are selected. */
export class PhotosScreen {
  constructor(private readonly page: Page) {}

  get screen() {
    return this.page.getByRole('main', { name: 'Photos' });
  }

  get wall() {
    return this.screen.getByRole('list', { name: 'Photos' });
  }

  get photos() {
    return this.wall.getByRole('button');
  }

  get selected() {
    return this.wall.getByRole('button', { pressed: true });
  }

  get search() {
    return this.screen.getByRole('searchbox', { name: 'Search photos' });
  }

  get large() {
    return this.screen.getByRole('button', { name: /^Zoom/ });
  }

  field(name: string) {
    return this.screen
      .getByRole('region', { name: 'Words of the photo' })
      .getByRole('textbox', { name, exact: true });
  }
}

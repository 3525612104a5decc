import type { Page } from 'playwright/test';

/** Choosing a photo for a story. */
export class PhotoPicker {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: 'Choose a photo' });
  }

  get search() {
    return this.dialog.getByRole('searchbox', { name: 'Search photos' });
  }

  get addPictures() {
    return this.dialog.getByRole('button', { name: 'Add pictures…' });
  }

  get photos() {
    return this.dialog.getByRole('list', { name: 'Photos' }).getByRole('button');
  }
}

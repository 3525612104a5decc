import type { Page } from 'playwright/test';

/** What the app says at the foot of its window. */
export class Notices {
  constructor(private readonly page: Page) {}

  get area() {
    return this.page.getByRole('status', { name: 'Notices' });
  }

  button(name: string) {
    return this.area.getByRole('button', { name });
  }
}

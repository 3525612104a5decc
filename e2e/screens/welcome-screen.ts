import type { Page } from 'playwright/test';

/** The ways into a newsroom. */
export class WelcomeScreen {
  constructor(private readonly page: Page) {}

  get heading() {
    return this.page.getByRole('heading', { name: 'Copydesk' });
  }

  way(name: 'Open the sample newsroom' | 'New newsroom' | 'Open newsroom') {
    return this.page.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  get restore() {
    return this.page.getByRole('button', { name: 'Restore a backup…' });
  }

  get recent() {
    return this.page.getByRole('region', { name: 'Recent' }).getByRole('listitem');
  }
}

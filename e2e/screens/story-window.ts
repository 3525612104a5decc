import type { Page } from 'playwright/test';
import { Notices } from './notices';
import { Palette } from './palette';
import { PreviewPanel } from './preview-panel';
import { StoryScreen } from './story-screen';

/** The window of one story. */
export class StoryWindow {
  constructor(readonly page: Page) {}

  get story() {
    return new StoryScreen(this.page);
  }

  get notices() {
    return new Notices(this.page);
  }

  get palette() {
    return new Palette(this.page);
  }

  get preview() {
    return new PreviewPanel(this.page);
  }

  get rail() {
    return this.page.getByRole('navigation', { name: 'Places' });
  }

  get list() {
    return this.page.getByRole('navigation', { name: 'Stories' });
  }

  get moveBack() {
    return this.page.getByRole('button', { name: 'Move back to the main window' });
  }
}

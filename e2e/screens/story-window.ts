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

  /** Presses keys that the window goes by; it may be gone before the driver hears of it. */
  async goneBy(keys: string): Promise<void> {
    await this.gone(() => this.page.keyboard.press(keys));
  }

  /** By the button of its toolbar. */
  async moveBack(): Promise<void> {
    const button = this.page.getByRole('button', { name: 'Move back to the main window' });
    await this.gone(() => button.click());
  }

  private async gone(press: () => Promise<void>): Promise<void> {
    const gone = this.page.waitForEvent('close');
    await press().catch(() => {});
    await gone;
  }
}

import { expect, type Page } from 'playwright/test';
import { commandRun } from '../keyboard';
import { expectTheme } from '../looks';

/** The command palette. */
export class Palette {
  constructor(private readonly page: Page) {}

  get dialog() {
    return this.page.getByRole('dialog', { name: 'Command palette' });
  }

  get input() {
    return this.dialog.getByRole('combobox', { name: 'Command' });
  }

  get lines() {
    return this.dialog.getByRole('option');
  }

  line(name: string | RegExp) {
    return this.dialog.getByRole('option', { name });
  }

  /** Runs a command by its name, by keyboard alone. */
  async run(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+k');
    await expect(this.input).toBeFocused();
    await this.page.keyboard.type(name);
    await this.page.keyboard.press('Enter');
    await this.dialog.waitFor({ state: 'detached' });
    await commandRun(this.page);
  }

  async chooseTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.run(`Appearance: ${theme}`);
    await expectTheme(this.page, theme);
  }
}

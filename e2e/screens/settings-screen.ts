import { expect, type Page } from 'playwright/test';

/** Settings of the newsroom and of this person's Copydesk. */
export class SettingsScreen {
  constructor(private readonly page: Page) {}

  get screen() {
    return this.page.getByRole('main', { name: 'Settings' });
  }

  get index() {
    return this.screen.getByRole('navigation', { name: 'Sections of the settings' });
  }

  /** A section's name in the index. */
  inIndex(name: string) {
    return this.index.getByRole('button', { name, exact: true });
  }

  /** Goes to a section by keyboard: Tab leads on to what it holds. */
  async goTo(name: string): Promise<void> {
    const { keyboard } = this.page;
    await keyboard.press('ControlOrMeta+,');
    await expect(this.inIndex('Newsroom')).toBeFocused();
    const lines = await this.index.getByRole('button').count();
    for (let line = 1; line < lines; line += 1) {
      if (await this.inIndex(name).evaluate((each) => each === document.activeElement)) break;
      await keyboard.press('ArrowDown');
    }
    await expect(this.inIndex(name)).toBeFocused();
    await keyboard.press('Enter');
    await expect(this.screen.getByRole('heading', { name, exact: true })).toBeFocused();
  }

  /** Pixels between the index that lies above the sections and a section's heading. */
  async roomBelowIndex(name: string): Promise<number> {
    const index = this.screen.getByRole('navigation', { name: 'Sections of the settings' });
    const heading = this.screen.getByRole('heading', { name, exact: true, level: 2 });
    const [above, below] = await Promise.all([index.boundingBox(), heading.boundingBox()]);
    return (below?.y ?? -Infinity) - (above?.y ?? 0) - (above?.height ?? 0);
  }

  field(name: 'Name' | 'Language of new stories') {
    return this.screen.getByRole('textbox', { name, exact: true });
  }

  section(
    name:
      | 'People'
      | 'Places'
      | 'Keywords'
      | 'Caption codes'
      | 'Datelines'
      | 'Profiles'
      | 'Sections'
      | 'Words'
      | 'Spelling'
      | 'Print column'
      | 'Typography',
  ) {
    return this.screen.getByRole('region', { name, exact: true });
  }

  /** A profile's own part, to open and change. */
  profile(name: string) {
    return this.section('Profiles').getByRole('group').filter({ hasText: name }).first();
  }

  /** How backups are made, and how they went. */
  get backups() {
    return this.screen.getByRole('region', { name: 'Backups' });
  }

  backupChoice(name: 'Back up' | 'Keep') {
    return this.backups.getByRole('combobox', { name, exact: true });
  }

  get backupFolder() {
    return this.backups.getByRole('status', { name: 'Folder' });
  }

  backupButton(name: string) {
    return this.backups.getByRole('button', { name, exact: true });
  }

  /** What was discarded. */
  get bin() {
    return this.screen.getByRole('region', { name: 'Bin' });
  }

  appearance(name: 'As the system' | 'Light' | 'Dark') {
    return this.screen.getByRole('radio', { name });
  }
}

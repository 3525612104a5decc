import { expect, type Locator, type Page } from 'playwright/test';
import { tabTo } from '../keyboard';

/** The photos of the newsroom, and the words of those that are selected. */
export class PhotosScreen {
  constructor(private readonly page: Page) {}

  /** Goes there by key. The keys are in the first photo then. */
  async goThere(): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+3');
    await expect(this.photos.first()).toBeFocused();
  }

  /** Goes there, finds one photo by its words and selects it, by keyboard. */
  async selectByWords(words: string): Promise<void> {
    await this.goThere();
    await tabTo(this.page, this.search, 'Shift+Tab');
    await this.page.keyboard.type(words);
    await expect(this.photos).toHaveCount(1);
    await tabTo(this.page, this.photos.first());
    await this.page.keyboard.press('Space');
    await expect(this.selected).toHaveCount(1);
  }

  get screen() {
    return this.page.getByRole('main', { name: 'Photos' });
  }

  /** What is said where the folder of all photos is gone. */
  get folderState() {
    return this.screen.getByRole('status', { name: 'Folder of photos' });
  }

  get wall() {
    return this.screen.getByRole('list', { name: 'Photos' });
  }

  /** What the wall scrolls in. */
  get wallPlace() {
    return this.screen.locator('.photo-wall');
  }

  get photos() {
    return this.wall.getByRole('button');
  }

  get selected() {
    return this.wall.getByRole('button', { pressed: true });
  }

  /** The wall as a list. */
  get table() {
    return this.screen.getByRole('grid', { name: 'Photos' });
  }

  /** But for that of the heads. */
  get rows() {
    return this.table.getByRole('row').and(this.page.locator('[aria-selected]'));
  }

  get selectedRows() {
    return this.table.getByRole('row', { selected: true });
  }

  /** What is looked at side by side. */
  get compared() {
    const group = this.screen.getByRole('group', { name: 'Photos side by side' });
    return group.getByRole('button');
  }

  /** Above the wall: which photos are on it, and how. */
  choice(name: string) {
    return this.screen.getByRole('combobox', { name });
  }

  get search() {
    return this.screen.getByRole('searchbox', { name: 'Search photos' });
  }

  get large() {
    return this.screen.getByRole('button', { name: /^Zoom/ });
  }

  /** What a field's text could go on as. */
  get suggestions() {
    return this.screen.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  }

  /** What a text with variables becomes. */
  becomes(name: string) {
    return this.screen.getByRole('note', { name: `${name} becomes` });
  }

  field(name: string) {
    return this.words.getByRole('textbox', { name, exact: true });
  }

  /** How much there is to correct, above the fields. */
  get counts() {
    return this.words.getByRole('status', { name: 'To correct' });
  }

  /** What is said to be wrong with a field, by part of its message. */
  finding(message: string) {
    return this.words.getByRole('listitem').filter({ hasText: message });
  }

  fix(message: string) {
    return this.finding(message).getByRole('button', { name: 'Fix' });
  }

  /** A moment of the photos that are selected. */
  moment(name: string) {
    return this.words.getByLabel(name, { exact: true });
  }

  /** What is wrong with what stands in the field of a moment. */
  problem(name: string) {
    const field = this.page.getByLabel(name, { exact: true });
    return this.words.locator('.moment').filter({ has: field }).getByRole('status');
  }

  /** A right that is there or not. */
  right(name: string) {
    return this.words.getByRole('checkbox', { name });
  }

  button(name: string) {
    return this.words.getByRole('button', { name, exact: true });
  }

  /** The stories that use photos which may not be used. */
  get usedIn() {
    return this.words.getByRole('region', { name: /^Used in/ });
  }

  /** What keeps a photo on the wall from being used. */
  mark(photo: Locator, words: string) {
    return photo.getByRole('img', { name: words });
  }

  /** What a credit line says, to be filled in. */
  get offeredCredit() {
    return this.words.getByRole('group', { name: 'From the credit line' });
  }

  get words() {
    return this.screen.getByRole('region', { name: 'Words of the photo' });
  }
}

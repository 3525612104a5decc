import type { Locator, Page } from 'playwright/test';

type Field = 'Kicker' | 'Headline' | 'Standfirst' | 'Byline' | 'Dateline';
type InspectedField =
  | 'Slug'
  | 'Language'
  | 'Video address'
  | 'Web headline'
  | 'SEO headline'
  | 'Social headline'
  | 'Print headline'
  | 'Trail text'
  | 'Keywords'
  | 'Genre'
  | 'Ednote';
type PhotoField = 'Caption' | 'Credit' | 'Alt text';

/** A story or video that is open for editing. */
export class StoryScreen {
  /** @param pane its number, where stories are side by side */
  constructor(
    private readonly page: Page,
    private readonly pane: number | null = null,
  ) {}

  get screen() {
    const place = this.pane === null ? '' : `, pane ${this.pane}`;
    return this.page.getByRole('region', { name: new RegExp(`^(Story|Video)${place}$`) });
  }

  /** What scrolls. */
  get sheet() {
    return this.screen.locator('.story-page');
  }

  /** Closes it where it stands beside others; the story stays open. */
  get closePane() {
    const pane = this.page.getByRole('tabpanel').filter({ has: this.screen });
    return pane.getByRole('button', { name: 'Close pane' });
  }

  /** Says that a newer Copydesk made the story, and what to do. */
  get newerBanner() {
    return this.screen.getByText('A newer Copydesk made this story');
  }

  field(name: Field) {
    return this.screen.getByRole('textbox', { name, exact: true });
  }

  get body() {
    return this.screen.getByRole('textbox', { name: 'Body', exact: true });
  }

  /**
   * Puts the cursor where the body begins or ends. The editor reads a moment behind the browser where
   * keys have put it: no hand is that quick.
   */
  async putCursorAt(place: 'start' | 'end'): Promise<void> {
    await this.body.press(place === 'start' ? 'ControlOrMeta+Home' : 'ControlOrMeta+End');
    await this.cursorSettled();
  }

  /** Waits until the editor knows where the browser has the cursor, as before the next key of a hand. */
  async cursorSettled(): Promise<void> {
    await this.page.evaluate(
      () =>
        new Promise<void>((settled) => {
          // A timer that is set later than the editor's, for longer, and goes off after it.
          setTimeout(() => requestAnimationFrame(() => setTimeout(settled)), 25);
        }),
    );
  }

  get leadPhoto() {
    return new PhotoInStory(this.screen.getByRole('figure', { name: 'Lead photo' }));
  }

  get figure() {
    return new PhotoInStory(this.body.getByRole('figure', { name: 'Figure' }));
  }

  get videoCard() {
    return this.block('Video card');
  }

  /** A block of the body that has fields of its own. */
  block(name: 'Video card' | 'Social post' | 'Fact box' | 'Related story' | 'Gallery') {
    return this.body.getByRole('group', { name });
  }

  tool(name: string) {
    const bar = this.screen.getByRole('toolbar', { name: 'Story tools' });
    return bar.getByRole('button', { name, exact: true });
  }

  /** Whether a tool lies below what stands at the end of the bar. */
  isToolCut(): Promise<boolean> {
    const bar = this.screen.getByRole('toolbar', { name: 'Story tools' });
    return bar.evaluate((element) => {
      const row = element.querySelector('.story-tools');
      return row === null || row.scrollWidth > row.clientWidth;
    });
  }

  /** Stands beside the block under the pointer: to drag it, or press it for a menu. */
  get blockHandle() {
    return this.screen.getByRole('button', { name: 'Block menu' });
  }

  blockMenuItem(name: string) {
    const menu = this.page.getByRole('menu', { name: 'Block', exact: true });
    return menu.getByRole('menuitem', { name });
  }

  /** What a screen reader says of blocks that were moved. */
  get blockNews() {
    return this.page.getByRole('status', { name: 'Blocks' });
  }

  get saveState() {
    return this.screen.getByRole('status', { name: 'Save state' });
  }

  /** What a screen reader says of saving without being asked. */
  get saveTrouble() {
    return this.screen.getByRole('status', { name: 'Saving trouble' });
  }

  /** What can be done while the story is not saved. */
  saveButton(
    name: 'Retry' | 'Save elsewhere…' | 'Copy all' | 'Compare…' | 'Save again' | 'Close story',
  ) {
    return this.screen.getByRole('button', { name, exact: true });
  }

  /** Leads to what keeps the story from being saved. */
  goToField(name: string) {
    return this.screen.getByRole('button', { name: `Go to ${name}`, exact: true });
  }

  get length() {
    return this.screen.getByLabel('Length');
  }

  /** Whom the byline names, each with a role. */
  get authors() {
    return this.inspector.getByRole('region', { name: 'Authors' });
  }

  get lengthTable() {
    return this.inspector.getByRole('table');
  }

  get lengthTarget() {
    return this.inspector.getByRole('spinbutton', { name: 'Target' });
  }

  get lengthUnit() {
    return this.inspector.getByRole('combobox', { name: 'Target in' });
  }

  /** How the length compares with the target. */
  get lengthFit() {
    return this.inspector.getByRole('region', { name: 'Length of the story' });
  }

  get inspector() {
    return this.page.getByRole('complementary', { name: 'Inspector' });
  }

  inspected(name: InspectedField) {
    return this.inspector.getByRole('textbox', { name, exact: true });
  }

  /** What is said to be wrong with a field, or how long it is. */
  noteOf(field: Locator) {
    return field.locator('xpath=..').locator('.field-note, .field-problem');
  }

  choice(name: 'Profile' | 'Urgency' | 'Embargo zone' | 'Schedule zone') {
    return this.inspector.getByRole('combobox', { name, exact: true });
  }

  moment(name: 'Embargo' | 'Schedule') {
    return this.inspector.getByLabel(name, { exact: true });
  }

  /** What the text in a field could go on as. */
  get suggestions() {
    return this.page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  }

  /** How the headline fits on this surface. */
  fit(surface: string) {
    const surfaces = this.inspector.getByRole('list', { name: 'Headline fit' });
    return surfaces.getByRole('listitem').filter({ hasText: surface });
  }

  get section() {
    return this.inspector.getByRole('combobox', { name: 'Section' });
  }

  get state() {
    return this.inspector.getByRole('region', { name: 'State' });
  }

  /** The same in the foot of the story. */
  get workflowState() {
    return this.screen.getByRole('status', { name: 'Workflow state' });
  }

  get copies() {
    return this.inspector.getByRole('region', { name: 'Copies in the folder' });
  }

  get versions() {
    return this.inspector.getByRole('region', { name: 'Versions' });
  }

  step(name: string) {
    return this.state.getByRole('button', { name, exact: true });
  }
}

/** A photo as the story uses it: the picture and its words. */
class PhotoInStory {
  constructor(readonly frame: Locator) {}

  get picture() {
    return this.frame.getByRole('img');
  }

  get add() {
    return this.frame.getByRole('button', { name: /^(Add lead photo|Choose photo)$/ });
  }

  field(name: PhotoField) {
    return this.frame.getByRole('textbox', { name, exact: true });
  }

  /** Says which of its words are not the library's; opens what the library says. */
  get otherThanLibrary() {
    return this.frame.getByRole('button', { name: /not as in the library$/ });
  }

  get asInLibrary() {
    return this.frame.getByText('As in the library', { exact: true });
  }

  /** What the library says of one of its words, with the ways from one to the other. */
  level(name: PhotoField) {
    return this.frame.getByRole('listitem', { name, exact: true });
  }
}

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
  constructor(private readonly page: Page) {}

  get screen() {
    return this.page.getByRole('region', { name: /^(Story|Video)$/ });
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
}

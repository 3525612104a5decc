import { setTimeout as delay } from 'node:timers/promises';
import { expect, type ElectronApplication, type Page } from 'playwright/test';
import type { KeptApp } from './kept-app';
import { endApp, startApp, type RunningApp, type StartOptions } from './running-app';
import { ConflictDialog } from './screens/conflict-dialog';
import { AccessBanner } from './screens/access-banner';
import { ExportDialog } from './screens/export-dialog';
import { FindBar } from './screens/find-bar';
import { FeedScreen } from './screens/feed-screen';
import { LinkDialog } from './screens/link-dialog';
import { NewsroomFind } from './screens/newsroom-find';
import { Notices } from './screens/notices';
import { Palette } from './screens/palette';
import { PhotoExportDialog } from './screens/photo-export-dialog';
import { PhotoPicker } from './screens/photo-picker';
import { CropView } from './screens/crop-view';
import { PhotosPanel } from './screens/photos-panel';
import { PhotosScreen } from './screens/photos-screen';
import { PreviewPanel } from './screens/preview-panel';
import { RecoveryDialog } from './screens/recovery-dialog';
import { ReplacePhoto } from './screens/replace-photo';
import { RestoreDialog } from './screens/restore-dialog';
import { SettingsScreen } from './screens/settings-screen';
import { ShortcutsDialog } from './screens/shortcuts-dialog';
import { SlashMenu } from './screens/slash-menu';
import { Spelling } from './screens/spelling';
import { StoryList } from './screens/story-list';
import { StationeryDialog } from './screens/stationery-dialog';
import { StoryPicker } from './screens/story-picker';
import { StoryWindow } from './screens/story-window';
import { StoryScreen } from './screens/story-screen';
import { TabBar } from './screens/tab-bar';
import { VanishedDialog } from './screens/vanished-dialog';
import { VersionDialog } from './screens/version-dialog';
import { WelcomeScreen } from './screens/welcome-screen';

export { launch, PROJECT } from './running-app';

const END_PATIENCE_MS = 20_000;
/** A page that hangs says nothing. */
const ANSWER_MS = 3_000;

type Place = 'Feed' | 'Stories' | 'Photos' | 'Settings';

/** The built app, started as a person starts it, and its screens. */
export class Copydesk {
  private running: RunningApp | null = null;
  /** The one of the last start, also after it was quit. */
  private last: RunningApp | null = null;

  /**
   * @param profile folder of what it remembers
   * @param kept what its first start is taken from, where that names a newsroom and nothing else
   */
  constructor(
    private ownProfile: string,
    private readonly kept: KeptApp | null = null,
  ) {}

  /** Starts it and waits for its first screen. */
  async start(options: StartOptions = {}): Promise<void> {
    const { newsroom, env } = options;
    if (this.kept !== null && this.last === null && newsroom !== undefined && env === undefined) {
      this.running = await this.kept.open(newsroom);
      this.ownProfile = this.kept.profile;
    } else {
      this.running = await startApp(this.ownProfile, options);
    }
    this.last = this.running;
  }

  /** Folder of what it remembers. */
  get profile(): string {
    return this.ownProfile;
  }

  /** Quits as the menu does: what is not saved is saved first. */
  async quit(): Promise<void> {
    if (this.running === null) return;
    const { electron } = this.running;
    const ended = electron.waitForEvent('close', { timeout: END_PATIENCE_MS });
    await electron.evaluate(({ app }) => app.quit());
    await ended;
    this.running = null;
  }

  /** At the end of a test: leaves it for the next one where it is kept and fit for it, else ends it. */
  async leave(isFit: boolean): Promise<void> {
    if (isFit && this.last !== null && this.kept?.isIt(this.last)) await this.kept.clear();
    else await this.end();
  }

  /** Notices, refusals, and whether words are saved, window by window: for who asks why a test failed. */
  async said(): Promise<string> {
    if (this.running === null) return 'It does not run.';
    const pages = this.running.electron.windows().filter((page) => !page.isClosed());
    const said = pages.map((page) => Promise.race([saidIn(page), delay(ANSWER_MS, 'No answer.')]));
    return (await Promise.all(said)).join('\n\n');
  }

  /** Ends it, whatever state it is in. */
  async end(): Promise<void> {
    this.running = null;
    if (this.last !== null) await endApp(this.last);
  }

  get electron(): ElectronApplication {
    if (this.running === null) throw new Error('Copydesk is not running');
    return this.running.electron;
  }

  get page(): Page {
    if (this.running === null) throw new Error('Copydesk is not running');
    return this.running.window;
  }

  get welcome() {
    return new WelcomeScreen(this.page);
  }

  get crop() {
    return new CropView(this.page);
  }

  get photos() {
    return new PhotosScreen(this.page);
  }

  get stationery() {
    return new StationeryDialog(this.page);
  }

  get feed() {
    return new FeedScreen(this.page);
  }

  get story() {
    return new StoryScreen(this.page);
  }

  /** One of the stories side by side. */
  pane(number: number) {
    return new StoryScreen(this.page, number);
  }

  /** The window that `work` has a story opened in. */
  async opensWindow(work: () => Promise<unknown>): Promise<StoryWindow> {
    const [page] = await Promise.all([this.electron.waitForEvent('window'), work()]);
    return new StoryWindow(page);
  }

  /** The window of the story with this headline, as soon as it is there. */
  async storyWindow(headline: string): Promise<StoryWindow> {
    const find = async () => {
      const pages = this.electron.windows().filter((page) => page !== this.page);
      const titles = await Promise.all(pages.map((page) => page.title()));
      return pages[titles.indexOf(`${headline} – Copydesk`)];
    };
    await expect.poll(async () => (await find()) !== undefined).toBe(true);
    const page = await find();
    if (page === undefined) throw new Error(`“${headline}” is in no window of its own`);
    return new StoryWindow(page);
  }

  /** How many windows there are. */
  get windowCount(): number {
    return this.electron.windows().length;
  }

  get tabs() {
    return new TabBar(this.page);
  }

  get find() {
    return new FindBar(this.page);
  }

  get newsroomFind() {
    return new NewsroomFind(this.page);
  }

  get list() {
    return new StoryList(this.page);
  }

  get settings() {
    return new SettingsScreen(this.page);
  }

  get access() {
    return new AccessBanner(this.page);
  }

  get notices() {
    return new Notices(this.page);
  }

  get palette() {
    return new Palette(this.page);
  }

  get shortcutsDialog() {
    return new ShortcutsDialog(this.page);
  }

  get versionDialog() {
    return new VersionDialog(this.page);
  }

  get recoveryDialog() {
    return new RecoveryDialog(this.page);
  }

  get photoExport() {
    return new PhotoExportDialog(this.page);
  }

  get photosPanel() {
    return new PhotosPanel(this.page);
  }

  get replacePhoto() {
    return new ReplacePhoto(this.page);
  }

  get photoPicker() {
    return new PhotoPicker(this.page);
  }

  get preview() {
    return new PreviewPanel(this.page);
  }

  get exportDialog() {
    return new ExportDialog(this.page);
  }

  get conflictDialog() {
    return new ConflictDialog(this.page);
  }

  get vanishedDialog() {
    return new VanishedDialog(this.page);
  }

  get restoreDialog() {
    return new RestoreDialog(this.page);
  }

  get spelling() {
    return new Spelling(this.page);
  }

  get slashMenu() {
    return new SlashMenu(this.page);
  }

  get storyPicker() {
    return new StoryPicker(this.page);
  }

  get linkDialog() {
    return new LinkDialog(this.page);
  }

  /** The button that leads to a place, in the rail. */
  place(name: Place) {
    return this.page.getByRole('navigation', { name: 'Places' }).getByRole('button', { name });
  }

  /** Goes to a place of the rail. */
  async goTo(place: Place): Promise<void> {
    await this.place(place).click();
  }
}

async function saidIn(page: Page): Promise<string> {
  const texts = await page.locator('[role="status"], [role="alert"]').allInnerTexts();
  const said = texts.map((text) => text.trim()).filter((text) => text !== '');
  return [await page.title(), ...said].join('\n');
}

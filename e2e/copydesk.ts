import { _electron, errors, type ElectronApplication, type Page } from 'playwright/test';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { ConflictDialog } from './screens/conflict-dialog';
import { AccessBanner } from './screens/access-banner';
import { ExportDialog } from './screens/export-dialog';
import { FindBar } from './screens/find-bar';
import { FeedScreen } from './screens/feed-screen';
import { LinkDialog } from './screens/link-dialog';
import { NewsroomFind } from './screens/newsroom-find';
import { Notices } from './screens/notices';
import { Palette } from './screens/palette';
import { PhotoPicker } from './screens/photo-picker';
import { RecoveryDialog } from './screens/recovery-dialog';
import { RestoreDialog } from './screens/restore-dialog';
import { SettingsScreen } from './screens/settings-screen';
import { ShortcutsDialog } from './screens/shortcuts-dialog';
import { SlashMenu } from './screens/slash-menu';
import { Spelling } from './screens/spelling';
import { StoryList } from './screens/story-list';
import { StoryPicker } from './screens/story-picker';
import { StoryScreen } from './screens/story-screen';
import { VanishedDialog } from './screens/vanished-dialog';
import { VersionDialog } from './screens/version-dialog';
import { WelcomeScreen } from './screens/welcome-screen';

export const PROJECT = resolve(import.meta.dirname, '..');

const START_PATIENCE_MS = 20_000;
const MOST_LAUNCHES = 3;
const END_PATIENCE_MS = 20_000;

type Place = 'Feed' | 'Stories' | 'Settings';

interface StartOptions {
  newsroom?: string;
  env?: Record<string, string>;
}

/**
 * The driver now and then attaches in the moment in which the window goes from its empty page to the
 * app's; it misses the change and waits for ever, the app running beside it (about one launch in
 * thirty on a busy machine). No test has asked anything yet, so the launch, and only the launch, is
 * made again, and said.
 */
export async function launch(options: Parameters<typeof _electron.launch>[0]) {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await _electron.launch(options);
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === MOST_LAUNCHES) throw error;
      console.warn('The driver missed the first page; launching again.');
    }
  }
}

/** The built app, started as a person starts it, and its screens. */
export class Copydesk {
  private running: ElectronApplication | null = null;
  /** Its process, which can be asked after the app has closed by itself. */
  private child: ChildProcess | null = null;
  private window: Page | null = null;

  constructor(private readonly profile: string) {}

  /** Starts it and waits for its first screen. */
  async start({ newsroom, env = {} }: StartOptions = {}): Promise<void> {
    const executablePath = process.env['COPYDESK_ELECTRON'];
    if (!executablePath) throw new Error('COPYDESK_ELECTRON is not set; run: npm run e2e');
    this.running = await launch({
      executablePath,
      timeout: START_PATIENCE_MS,
      args: [
        PROJECT,
        '--user-data-dir',
        this.profile,
        ...(newsroom === undefined ? [] : ['--newsroom', newsroom]),
      ],
      // Light or dark is the app's own to say.
      colorScheme: null,
      env: { ...(process.env as Record<string, string>), ...env },
    });
    this.child = this.running.process();
    this.window = await this.running.firstWindow();
    await this.window.getByRole('main').waitFor();
  }

  /** Quits as the menu does: what is not saved is saved first. */
  async quit(): Promise<void> {
    const { running } = this;
    if (running === null) return;
    const ended = running.waitForEvent('close', { timeout: END_PATIENCE_MS });
    await running.evaluate(({ app }) => app.quit());
    await ended;
    this.running = null;
    this.window = null;
  }

  /** Ends it when the test is over, whatever state it is in. */
  async end(): Promise<void> {
    const { child } = this;
    this.running = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    // With its helpers, which the driver puts in one group: they would write on after it is gone.
    if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
    await ended;
  }

  get electron(): ElectronApplication {
    if (this.running === null) throw new Error('Copydesk is not running');
    return this.running;
  }

  get page(): Page {
    if (this.window === null) throw new Error('Copydesk is not running');
    return this.window;
  }

  get welcome() {
    return new WelcomeScreen(this.page);
  }

  get feed() {
    return new FeedScreen(this.page);
  }

  get story() {
    return new StoryScreen(this.page);
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

  get photoPicker() {
    return new PhotoPicker(this.page);
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

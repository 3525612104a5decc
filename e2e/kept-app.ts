import type { ElectronApplication } from 'playwright/test';
import { join } from 'node:path';
import { endApp, hasEnded, startApp, type RunningApp } from './running-app';
import { FeedScreen } from './screens/feed-screen';
import { WelcomeScreen } from './screens/welcome-screen';

const PATIENCE_MS = 6_000;

/**
 * One Copydesk for tests that come one after the other, since a start takes longer than most tests. Each
 * gets it as a first start shows it, but for what was loaded by then, and opens its newsroom as one does
 * who starts Copydesk a second time.
 */
export class KeptApp {
  private app: RunningApp | null = null;
  private starts = 0;

  /** @param folder of this one's own */
  constructor(private readonly folder: string) {}

  /** Where it keeps what it remembers; another one after each of its starts. */
  get profile(): string {
    return join(this.folder, `profile-${this.starts}`);
  }

  isIt(app: RunningApp): boolean {
    return app === this.app;
  }

  /** Shows a newsroom in it; starts it first where it does not run. */
  async open(newsroom: string): Promise<RunningApp> {
    const { app } = this;
    if (app !== null && !hasEnded(app) && (await this.show(app, newsroom))) return app;
    await this.end();
    this.starts += 1;
    const started = await startApp(this.profile, { newsroom });
    await keepOriginals(started.electron);
    this.app = started;
    return started;
  }

  /** Takes away all that a test left in it. What cannot be put right is ended. */
  async clear(): Promise<void> {
    if (this.app === null) return;
    const isClear = !hasEnded(this.app) && (await this.forget(this.app));
    if (!isClear) await this.end();
  }

  async end(): Promise<void> {
    if (this.app !== null) await endApp(this.app);
    this.app = null;
  }

  private show({ electron, window }: RunningApp, newsroom: string): Promise<boolean> {
    const argv = ['copydesk', '--newsroom', newsroom];
    return succeeds(
      (async () => {
        // The driver may let go of a question to a busy app before its answer.
        await electron.evaluate(({ app }, args) => app.emit('second-instance', {}, args, ''), argv);
        await new FeedScreen(window).screen.waitFor({ timeout: PATIENCE_MS });
      })(),
    );
  }

  private forget({ electron, window }: RunningApp): Promise<boolean> {
    const welcome = new WelcomeScreen(window).heading;
    return succeeds(
      (async () => {
        await putBackOriginals(electron);
        // As by the menu: the story that is open is saved first, so that none of it comes back.
        await choose(electron, 'close-newsroom');
        await welcome.waitFor({ timeout: PATIENCE_MS });
        await window.evaluate(forgetInPage);
        // Where no pointer is; a test's last place would light up what the next one opens there.
        await window.mouse.move(-1, -1);
        await window.reload({ timeout: PATIENCE_MS });
        await welcome.waitFor({ timeout: PATIENCE_MS });
      })(),
    );
  }
}

async function succeeds(work: Promise<unknown>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    console.warn(`Copydesk is started anew for the next test: ${error.message}`);
    return false;
  }
}

interface Originals {
  putBack(): void;
}

/** Keeps what tests put their own answers in the place of, and where the window was. */
async function keepOriginals(electron: ElectronApplication): Promise<void> {
  const keep = () => keepInMain(electron);
  try {
    await keep();
  } catch (error) {
    // The driver may let go of the first question to an app that has just started, before its answer.
    if (!(error instanceof Error) || !error.message.includes('garbage collected')) throw error;
    await keep();
  }
}

async function keepInMain(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(({ BrowserWindow, dialog, shell }) => {
    const kept = [dialog, shell].map((part) => ({ part, own: { ...part } }));
    const window = BrowserWindow.getAllWindows()[0]!;
    const bounds = window.getBounds();
    const putBack = () => {
      for (const { part, own } of kept) Object.assign(part, own);
      for (const other of BrowserWindow.getAllWindows()) if (other !== window) other.destroy();
      window.setBounds(bounds);
      window.webContents.setZoomLevel(0);
    };
    Object.assign(globalThis, { originals: { putBack } satisfies Originals });
  });
}

async function putBackOriginals(electron: ElectronApplication): Promise<void> {
  await electron.evaluate(() =>
    (globalThis as unknown as { originals: Originals }).originals.putBack(),
  );
}

/** Chooses an action, as the application menu does, which is at hand also while a dialog is open. */
async function choose(electron: ElectronApplication, id: string): Promise<void> {
  await electron.evaluate(
    ({ BrowserWindow }, action) =>
      BrowserWindow.getAllWindows()[0]!.webContents.send('copydesk:event', 'action', action),
    { id },
  );
}

/** Lets go of what the profile and the page remember, by the page's own requests. */
async function forgetInPage(): Promise<void> {
  const { copydesk } = globalThis as unknown as {
    copydesk: { request(name: string, input?: unknown): Promise<string> };
  };
  const closed = JSON.parse(await copydesk.request('newsroom.close')) as {
    value: { path: string }[];
  };
  for (const { path } of closed.value) {
    await copydesk.request('newsroom.forget', path);
  }
  await copydesk.request('app.setTheme', 'system');
  await copydesk.request('app.setKeys', {});
  localStorage.clear();
  sessionStorage.clear();
}

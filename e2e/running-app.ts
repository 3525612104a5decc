import { _electron, errors, type ElectronApplication, type Page } from 'playwright/test';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export const PROJECT = resolve(import.meta.dirname, '..');

const START_PATIENCE_MS = 20_000;
const MOST_LAUNCHES = 3;

/** The built app while it runs. */
export interface RunningApp {
  electron: ElectronApplication;
  /** Its process, which can be asked after the app has closed by itself. */
  child: ChildProcess;
  window: Page;
}

export interface StartOptions {
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

/** Starts the built app and waits for its first screen. @param profile folder of what it remembers */
export async function startApp(
  profile: string,
  { newsroom, env = {} }: StartOptions,
): Promise<RunningApp> {
  const executablePath = process.env['COPYDESK_ELECTRON'];
  if (!executablePath) throw new Error('COPYDESK_ELECTRON is not set; run: npm run e2e');
  const electron = await launch({
    executablePath,
    timeout: START_PATIENCE_MS,
    args: [
      PROJECT,
      '--user-data-dir',
      profile,
      ...(newsroom === undefined ? [] : ['--newsroom', newsroom]),
    ],
    // Light or dark is the app's own to say.
    colorScheme: null,
    env: { ...(process.env as Record<string, string>), ...env },
  });
  const child = electron.process();
  try {
    const window = await electron.firstWindow();
    await window.getByRole('main').waitFor();
    return { electron, child, window };
  } catch (error) {
    await endApp({ child });
    throw error;
  }
}

export function hasEnded({ child }: Pick<RunningApp, 'child'>): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

/** Ends it, whatever state it is in. */
export async function endApp({ child }: Pick<RunningApp, 'child'>): Promise<void> {
  if (hasEnded({ child })) return;
  const ended = once(child, 'exit');
  // With its helpers, which the driver puts in one group: they would write on after it is gone.
  if (process.platform === 'win32' || child.pid === undefined) child.kill('SIGKILL');
  else process.kill(-child.pid, 'SIGKILL');
  await ended;
}

import type { App, BrowserWindow } from 'electron';
import type { Closing } from './closing';

/** A window, and how its page is asked to save. */
export interface ClosingWindow {
  window: BrowserWindow;
  closing: Closing;
}

/** Lets windows close only when their pages have saved everything: all of them, or one story's. */
export class ClosingAll {
  private quitting = false;
  private isLeaving = false;
  /** Those of windows that are being closed one by one. */
  private readonly closingOnes = new Set<Closing>();

  /**
   * @param windows those that are open, the main one first.
   * @param closed called when all may go; when it fails they close all the same.
   */
  constructor(
    private readonly app: Pick<App, 'on' | 'quit'>,
    private readonly windows: () => readonly ClosingWindow[],
    private readonly closed: () => Promise<void>,
  ) {
    app.on('before-quit', () => {
      this.quitting = true;
    });
  }

  /** The main window closes with all others, when all of them can. */
  followMain({ window }: ClosingWindow): void {
    window.on('close', (event) => {
      event.preventDefault();
      void this.leave();
    });
  }

  /**
   * The window of a story closes by itself, and the app goes on.
   *
   * @param closed called when it may go; when it fails the window stays.
   */
  followStory({ window, closing }: ClosingWindow, closed: () => Promise<void>): void {
    window.on('close', (event) => {
      event.preventDefault();
      void (this.quitting ? this.leave() : this.closeOne(window, closing, closed));
    });
  }

  private async closeOne(
    window: BrowserWindow,
    closing: Closing,
    closed: () => Promise<void>,
  ): Promise<void> {
    if (this.closingOnes.has(closing)) return closing.remind();
    this.closingOnes.add(closing);
    const mayGo = await closing.ask();
    // Gone meanwhile, it was not closed by this: its story is in the main window, or its newsroom left.
    if (!mayGo || this.isLeaving || window.isDestroyed()) closing.stay();
    else await destroyOne(window, closing, closed);
    this.closingOnes.delete(closing);
  }

  private async leave(): Promise<void> {
    if (this.isLeaving) {
      // Pressed again: those that have not answered are asked anew.
      for (const { closing } of this.windows()) closing.remind();
      return;
    }
    this.isLeaving = true;
    const mayGo = await this.askAll();
    if (mayGo) await inAnyCase(this.closed);
    else this.quitting = false;
    this.isLeaving = false;
    if (!mayGo) return;
    for (const { window } of this.windows()) if (!window.isDestroyed()) window.destroy();
    if (this.quitting) this.app.quit();
  }

  /** Also those that are opened meanwhile. @returns false where one stays: then all do. */
  private async askAll(): Promise<boolean> {
    const asked = new Set<Closing>();
    for (;;) {
      const others = this.windows().filter(({ closing }) => !asked.has(closing));
      if (others.length === 0) return true;
      for (const { closing } of others) asked.add(closing);
      if (await allMayGo(others.map(({ closing }) => closing))) continue;
      for (const closing of asked) closing.stay();
      return false;
    }
  }
}

/** As soon as one may not, whatever the others have still to say. */
function allMayGo(closings: readonly Closing[]): Promise<boolean> {
  return new Promise((resolve) => {
    const answers = closings.map(async (closing) => {
      const mayGo = await closing.ask();
      if (!mayGo) resolve(false);
      return mayGo;
    });
    void Promise.all(answers).then((all) => resolve(all.every(Boolean)));
  });
}

async function destroyOne(
  window: BrowserWindow,
  closing: Closing,
  closed: () => Promise<void>,
): Promise<void> {
  try {
    await closed();
    if (!window.isDestroyed()) window.destroy();
  } catch (error) {
    console.error('the window stays:', error);
    closing.stay();
    // Its words are nowhere but here: a page that was lost comes back with them, and says why.
    if (!window.isDestroyed() && window.webContents.isCrashed()) window.webContents.reload();
  }
}

async function inAnyCase(closed: () => Promise<void>): Promise<void> {
  try {
    await closed();
  } catch (error) {
    // The words are saved; what is lost is comfort, and no reason to stay open for ever.
    console.error('closing failed:', error);
  }
}

import type { App, BrowserWindow } from 'electron';
import { tell } from './tell';

/** How long the window may take to save before we ask what to do. */
const CLOSING_PATIENCE_MS = 10_000;

/** A window that saves before it closes. */
export interface Closing {
  /** To be told what the page answers: true when all is saved. */
  ready(ready: boolean): void;
  /** Whether the page has been asked and has not answered. */
  isAsked(): boolean;
}

/**
 * Lets the window close only when its page has saved everything. When `closed` fails it closes all
 * the same.
 *
 * @param whenStuck asks about a page that does not answer; the signal says that it has, or that it is
 *   asked anew.
 */
export function saveBeforeClosing(
  app: Pick<App, 'on' | 'quit'>,
  window: BrowserWindow,
  whenStuck: (answered: AbortSignal) => Promise<'wait' | 'close'>,
  closed: () => Promise<void>,
): Closing {
  let patience: NodeJS.Timeout | undefined;
  let asked = false;
  let quitting = false;
  let question: AbortController | undefined;
  const close = async () => {
    clearTimeout(patience);
    try {
      await closed();
    } catch (error) {
      // The words are saved; what is lost is comfort, and no reason to stay open for ever.
      console.error('closing failed:', error);
    }
    if (!window.isDestroyed()) window.destroy();
    if (quitting) app.quit();
  };
  const ask = () => {
    clearTimeout(patience);
    question?.abort();
    asked = true;
    tell(window, 'window.closing', {});
    patience = setTimeout(() => void closeOrAskAgain(), CLOSING_PATIENCE_MS);
  };
  const closeOrAskAgain = async () => {
    question = new AbortController();
    const { signal } = question;
    const answer = await whenStuck(signal);
    // Its page has answered after all, and shows what it could not save, or is asked anew.
    if (signal.aborted || window.isDestroyed()) return;
    if (answer === 'close') await close();
    else ask();
  };
  app.on('before-quit', () => {
    quitting = true;
  });
  window.on('close', (event) => {
    event.preventDefault();
    // A page that is lost and not loaded again has nothing to say any more.
    if (window.webContents.isCrashed()) void close();
    else ask();
  });
  // A page that took the place of one that was lost has not heard the question.
  window.webContents.on('did-finish-load', () => {
    if (asked) ask();
  });
  return {
    ready(ready) {
      clearTimeout(patience);
      question?.abort();
      asked = false;
      if (ready) void close();
      else quitting = false;
    },
    isAsked: () => asked,
  };
}

import type { ElectronApplication } from 'playwright/test';

/** What a person sees of the body, after a page came back. */
export interface BodyNow {
  text: string;
  /** Characters before the cursor; null while the body does not have it. */
  cursor: number | null;
  scroll: number;
}

/** What was typed until the page was gone. Times in milliseconds. */
export interface Typed {
  /** One for each letter that was in the text. */
  at: readonly number[];
  lostAt: number;
}

/**
 * The page as the main process reaches it. The driver lets go of a page that crashes, and does not
 * find the one that takes its place.
 */
export class PageBehind {
  /** @param title of its window; the main one's is the app's name */
  constructor(
    private readonly app: ElectronApplication,
    private readonly title = 'Copydesk',
  ) {}

  /** Runs a script in the page, which must be there. */
  run<T>(script: string): Promise<T> {
    return this.app.evaluate(
      ({ BrowserWindow }, { title, script }) => {
        const windows = BrowserWindow.getAllWindows();
        const window = windows.find((one) => one.getTitle() === title)!;
        return window.webContents.executeJavaScript(script) as Promise<T>;
      },
      { title: this.title, script },
    );
  }

  body(): Promise<BodyNow> {
    return this.run(LOOK_AT_BODY);
  }

  /** Puts the cursor into the body, after so many characters of its first paragraph. */
  async putCursor(characters: number): Promise<void> {
    await this.run(`(() => {
      const body = document.querySelector('[aria-label="Body"]');
      body.focus();
      getSelection().collapse(body.querySelector('p').firstChild, ${characters});
    })()`);
  }

  /** Types letter by letter, and crashes the page in the midst of it. */
  typeUntilCrash(text: string, msPerLetter: number, crashAfterMs: number): Promise<Typed> {
    return this.app.evaluate(
      async ({ BrowserWindow }, { title, text, msPerLetter, crashAfterMs }) => {
        const windows = BrowserWindow.getAllWindows();
        const { webContents } = windows.find((one) => one.getTitle() === title)!;
        const at: number[] = [];
        let lostAt = 0;
        const gone = new Promise<void>((resolve) => {
          webContents.once('render-process-gone', () => resolve());
        });
        setTimeout(() => {
          lostAt = Date.now();
          webContents.forcefullyCrashRenderer();
        }, crashAfterMs);
        for (const letter of text) {
          // Nothing comes back from a page that is gone.
          await Promise.race([webContents.insertText(letter), gone]);
          if (lostAt > 0) break;
          at.push(Date.now());
          await new Promise((resolve) => setTimeout(resolve, msPerLetter));
        }
        await gone;
        return { at, lostAt };
      },
      { title: this.title, text, msPerLetter, crashAfterMs },
    );
  }

  /** Waits until the body has its words and the cursor. @returns when, in milliseconds */
  comeBack(patienceMs: number): Promise<number> {
    return this.app.evaluate(
      async ({ BrowserWindow }, { title, look, patienceMs }) => {
        const windows = BrowserWindow.getAllWindows();
        const { webContents } = windows.find((one) => one.getTitle() === title)!;
        const until = Date.now() + patienceMs;
        while (Date.now() < until) {
          if (!webContents.isCrashed() && !webContents.isLoading()) {
            const body = (await webContents.executeJavaScript(look)) as { cursor: number | null };
            if (body.cursor !== null) return Date.now();
          }
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        throw new Error('The page did not come back');
      },
      { title: this.title, look: LOOK_AT_BODY, patienceMs },
    );
  }

  /** Text that the page shows in the places where it tells what happened. */
  notices(): Promise<string> {
    return this.run(`document.querySelector('[aria-label="Notices"]').innerText`);
  }

  saveState(): Promise<string> {
    return this.run(`document.querySelector('[aria-label="Save state"]').innerText`);
  }
}

const LOOK_AT_BODY = `(() => {
  const body = document.querySelector('[aria-label="Body"]');
  const selection = getSelection();
  if (body === null) return { text: '', cursor: null, scroll: 0 };
  const hasCursor = document.activeElement === body && body.contains(selection.focusNode);
  const before = document.createRange();
  if (hasCursor) {
    before.setStart(body, 0);
    before.setEnd(selection.focusNode, selection.focusOffset);
  }
  return {
    text: body.textContent,
    cursor: hasCursor ? before.toString().length : null,
    scroll: body.closest('.story-page').scrollTop,
  };
})()`;

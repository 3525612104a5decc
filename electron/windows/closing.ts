import type { BrowserWindow } from 'electron';
import { tell } from './tell';

/** How long a page may take to save before we ask what to do. */
const CLOSING_PATIENCE_MS = 10_000;

/** A question to the page that was not answered yet. */
interface Asked {
  answer: Promise<boolean>;
  resolve(mayGo: boolean): void;
}

/**
 * Has the page of a window save everything and change nothing any more, so that the window can go; or
 * has it stay after all.
 */
export class Closing {
  private asked: Asked | null = null;
  private patience: NodeJS.Timeout | undefined;
  private question: AbortController | undefined;

  /**
   * @param whenStuck asks about a page that does not answer; the signal says that it has, or that it is
   *   asked anew.
   */
  constructor(
    private readonly window: BrowserWindow,
    private readonly whenStuck: (answered: AbortSignal) => Promise<'wait' | 'close'>,
  ) {
    // A page that took the place of one that was lost has not heard the question.
    window.webContents.on('did-finish-load', () => {
      if (this.asked !== null) this.tellPage();
    });
  }

  /** Whether the page has been asked and has not answered. */
  get isAsked(): boolean {
    return this.asked !== null;
  }

  /**
   * Asks the page, anew where it was asked before.
   *
   * @returns whether the window may go: its words are saved, or the person wants it to go without.
   */
  ask(): Promise<boolean> {
    // A page that is lost and not loaded again has nothing to say any more.
    if (this.window.isDestroyed() || this.window.webContents.isCrashed()) {
      this.answered(true);
      return Promise.resolve(true);
    }
    this.asked ??= makeQuestion();
    const { answer } = this.asked;
    this.tellPage();
    return answer;
  }

  /** What the page answers: true when all is saved. */
  ready(mayGo: boolean): void {
    this.answered(mayGo);
  }

  /** The window stays: its page goes on. */
  stay(): void {
    this.answered(false);
    tell(this.window, 'window.stays', {});
  }

  private tellPage(): void {
    clearTimeout(this.patience);
    this.question?.abort();
    tell(this.window, 'window.closing', {});
    this.patience = setTimeout(() => void this.askPerson(), CLOSING_PATIENCE_MS);
  }

  private async askPerson(): Promise<void> {
    this.question = new AbortController();
    const { signal } = this.question;
    const answer = await this.whenStuck(signal);
    // Its page has answered after all, and shows what it could not save, or is asked anew.
    if (signal.aborted || this.window.isDestroyed()) return;
    if (answer === 'close') this.answered(true);
    else this.tellPage();
  }

  private answered(mayGo: boolean): void {
    clearTimeout(this.patience);
    this.question?.abort();
    const { asked } = this;
    this.asked = null;
    asked?.resolve(mayGo);
  }
}

function makeQuestion(): Asked {
  let resolve: Asked['resolve'] = () => {};
  const answer = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  return { answer, resolve };
}

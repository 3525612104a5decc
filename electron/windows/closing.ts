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
 * has it stay after all. Several may have asked at a time: it goes on when the last of them lets it.
 */
export class Closing {
  private asked: Asked | null = null;
  /** Those that have asked and have not let the page go on. */
  private holders = 0;
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
    // A page that took the place of one that was lost has not heard that it is to change nothing.
    window.webContents.on('did-finish-load', () => {
      if (this.holders > 0) this.tellPage();
    });
    // However it went: its page says nothing any more.
    window.once('closed', () => this.ready(true));
  }

  /** Whether the page has been asked and has not answered. */
  get isAsked(): boolean {
    return this.asked !== null;
  }

  /**
   * Asks the page; whoever asks calls `stay` once when the window is not to go, or not for this.
   *
   * @returns whether the window may go: its words are saved, or the person wants it to go without.
   */
  ask(): Promise<boolean> {
    this.holders += 1;
    // A page that is lost and not loaded again has nothing to say any more.
    if (this.window.isDestroyed() || this.window.webContents.isCrashed()) {
      this.ready(true);
      return Promise.resolve(true);
    }
    this.asked ??= makeQuestion();
    const { answer } = this.asked;
    this.tellPage();
    return answer;
  }

  /** Tells the page once more, where it has not answered. */
  remind(): void {
    if (this.asked !== null) this.tellPage();
  }

  /** What the page answers: true when all is saved. */
  ready(mayGo: boolean): void {
    clearTimeout(this.patience);
    this.question?.abort();
    const { asked } = this;
    this.asked = null;
    asked?.resolve(mayGo);
  }

  /** Nothing more is wanted of it by one that asked: its page goes on, unless another has asked too. */
  stay(): void {
    this.holders = Math.max(0, this.holders - 1);
    if (this.holders > 0) return;
    this.ready(false);
    tell(this.window, 'window.stays', {});
  }

  /** Has the page look what is stored of its stories. */
  lookAgain(): void {
    tell(this.window, 'stories.replaced', {});
  }

  private tellPage(): void {
    clearTimeout(this.patience);
    this.question?.abort();
    tell(this.window, 'window.closing', {});
    if (this.asked === null) return;
    this.patience = setTimeout(() => void this.askPerson(), CLOSING_PATIENCE_MS);
  }

  private async askPerson(): Promise<void> {
    this.question = new AbortController();
    const { signal } = this.question;
    const answer = await this.whenStuck(signal);
    // Its page has answered after all, and shows what it could not save, or is asked anew.
    if (signal.aborted || this.window.isDestroyed()) return;
    if (answer === 'close') this.ready(true);
    else this.tellPage();
  }
}

function makeQuestion(): Asked {
  let resolve: Asked['resolve'] = () => {};
  const answer = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  return { answer, resolve };
}

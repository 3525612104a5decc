import type { HeldWindows } from '../context';
import type { Closing } from './closing';

/** A page that has not saved by then is not waited for. */
const PATIENCE_MS = 3_000;

/** Has the windows of single stories wait, while something is done to stories or to their newsroom. */
export class StoryWindowsHeld implements HeldWindows {
  private held: readonly Closing[] = [];

  /**
   * @param closings those of the windows that are open.
   * @param leave closes the windows.
   * @param lookAgain has them look what is stored of their stories.
   */
  constructor(
    private readonly closings: () => readonly Closing[],
    readonly leave: () => void,
    private readonly lookAgain: () => void,
  ) {}

  async hold(): Promise<boolean> {
    this.held = this.closings();
    const answers = await Promise.all(this.held.map((closing) => closing.ask()));
    return answers.every(Boolean);
  }

  release(): void {
    for (const closing of this.held) closing.stay();
    this.held = [];
  }

  /** Has them save what they have, and go on. */
  async save(): Promise<void> {
    if (this.closings().length === 0) return;
    await Promise.race([this.hold(), pause(PATIENCE_MS)]);
    this.release();
  }

  /** Does what changes stories while none is changed in a window; one that cannot save is not waited for. */
  async during<T>(work: () => Promise<T>): Promise<T> {
    if (this.closings().length === 0) return work();
    await Promise.race([this.hold(), pause(PATIENCE_MS)]);
    try {
      return await work();
    } finally {
      this.lookAgain();
      this.release();
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

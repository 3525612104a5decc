import type { HeldWindows, WindowsHold } from '../context';
import type { Closing } from './closing';

/** A page that has not saved by then is not waited for. */
const PATIENCE_MS = 3_000;

/** Has the windows of single stories wait, while something is done to stories or to their newsroom. */
export class StoryWindowsHeld implements HeldWindows {
  /**
   * @param closings those of the windows that are open: of these stories, or of all.
   * @param leave closes the windows.
   */
  constructor(
    private readonly closings: (storyIds?: ReadonlySet<string>) => readonly Closing[],
    readonly leave: () => void,
  ) {}

  hold(): WindowsHold {
    return holdAll(this.closings());
  }

  /** Has them save what they have, and go on. */
  async save(): Promise<void> {
    const { areSaved, release } = this.hold();
    await orPatience(areSaved);
    release();
  }

  /**
   * Does what changes stories while none of them is changed in a window; one that cannot save is not waited
   * for.
   *
   * @param storyIds those that may be changed; all where it is left out.
   */
  async during<T>(work: () => Promise<T>, storyIds?: ReadonlySet<string>): Promise<T> {
    const held = this.closings(storyIds);
    const { areSaved, release } = holdAll(held);
    await orPatience(areSaved);
    try {
      return await work();
    } finally {
      // Those that wait look when they go on.
      for (const closing of this.closings(storyIds))
        if (!held.includes(closing)) closing.lookAgain();
      release();
    }
  }
}

function holdAll(held: readonly Closing[]): WindowsHold {
  const answers = Promise.all(held.map((closing) => closing.ask()));
  return {
    areSaved: answers.then((all) => all.every(Boolean)),
    release() {
      for (const closing of held) closing.stay();
    },
  };
}

function orPatience(areSaved: Promise<boolean>): Promise<unknown> {
  return Promise.race([areSaved, pause(PATIENCE_MS)]);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds).unref();
  });
}

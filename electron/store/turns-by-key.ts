/** Lets pieces of work on one thing, e.g. a file, take turns in the order they were asked for. */
export class TurnsByKey {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs `work` when all that was asked for this key before has ended, well or not. */
  async take<T>(key: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(key) ?? Promise.resolve()).then(work, work);
    this.last.set(key, turn);
    try {
      return await turn;
    } finally {
      // Kept no longer than needed: a newsroom has many stories and files.
      if (this.last.get(key) === turn) this.last.delete(key);
    }
  }

  /** Resolves when all that was asked for so far has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.last.values());
  }
}

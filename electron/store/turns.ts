/** Runs pieces of work one after the other, in the order they were asked for, whether they end well. */
export class Turns {
  private last: Promise<unknown> = Promise.resolve();

  take<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(work, work);
    this.last = turn;
    return turn;
  }

  /** Resolves when all that was asked for so far has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled([this.last]);
  }
}

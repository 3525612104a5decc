/** Lets pieces of work on one path take turns, in the order they were asked for. */
export class PathTurns {
  private readonly last = new Map<string, Promise<unknown>>();

  /** Runs `work` when all that was asked for this path before has ended, well or not. */
  async take<T>(path: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.last.get(path) ?? Promise.resolve()).then(work, work);
    this.last.set(path, turn);
    try {
      return await turn;
    } finally {
      // Kept no longer than needed: a newsroom has many paths.
      if (this.last.get(path) === turn) this.last.delete(path);
    }
  }
}

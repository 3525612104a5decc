/** As many crashes within this time, and a page is not loaded again without asking. */
const MOST_CRASHES = 3;
const SHORT_MS = 60_000;

/** Crashes in a row, to tell a mishap from a page that crashes whenever it is loaded. */
export class CrashCount {
  private times: readonly number[] = [];

  /**
   * Counts one more.
   *
   * @param now milliseconds, of any clock that only goes forward.
   * @returns whether that makes too many in a short time.
   */
  add(now: number): boolean {
    this.times = [...this.times.filter((time) => now - time < SHORT_MS), now];
    return this.times.length >= MOST_CRASHES;
  }

  /** Begins again: the person has chosen what to do. */
  reset(): void {
    this.times = [];
  }
}

/** A file is looked at once it has been left alone for this long … */
const QUIET_MS = 200;
/** … and at the latest after this long, for one that is written to all the time. */
const LONGEST_MS = 1_000;

/** Gathers names of files that are being changed, and gives them out in batches as they come to rest. */
export class Batches {
  private readonly waiting = new Map<string, { first: number; last: number }>();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly give: (paths: readonly string[]) => void) {}

  add(path: string): void {
    const now = Date.now();
    this.waiting.set(path, { first: this.waiting.get(path)?.first ?? now, last: now });
    this.timer ??= setTimeout(() => this.giveOut(), QUIET_MS);
  }

  stop(): void {
    clearTimeout(this.timer);
    this.waiting.clear();
  }

  private giveOut(): void {
    const now = Date.now();
    const rested = [...this.waiting]
      .filter(([, { first, last }]) => now - last >= QUIET_MS || now - first >= LONGEST_MS)
      .map(([path]) => path);
    for (const path of rested) this.waiting.delete(path);
    this.timer =
      this.waiting.size === 0 ? undefined : setTimeout(() => this.giveOut(), QUIET_MS / 2);
    if (rested.length > 0) this.give(rested);
  }
}

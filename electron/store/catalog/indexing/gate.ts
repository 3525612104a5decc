import { setImmediate as nextTurn } from 'node:timers/promises';

/** Thrown at the next breath of work that was stopped. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
}

/** Lets others write between two pieces of a long work, and ends it. */
export class Gate {
  private isStopped = false;
  private isBreathing = false;
  private holds = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly holding: (() => void)[] = [];

  /** The work waits here between two transactions. @throws Stopped once `stop` was called. */
  async breathe(): Promise<void> {
    this.isBreathing = true;
    await nextTurn();
    while (this.holds > 0 && !this.isStopped) {
      this.holding.splice(0).forEach((resolve) => resolve());
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    }
    this.isBreathing = false;
    if (this.isStopped) throw new Stopped();
  }

  /** Resolves when the work has come to a breath, and keeps it there until `release`. */
  async hold(): Promise<void> {
    this.holds += 1;
    if (this.isBreathing || this.isStopped) return;
    await new Promise<void>((resolve) => this.holding.push(resolve));
  }

  release(): void {
    this.holds -= 1;
    if (this.holds === 0) this.goOn();
  }

  /** Also when the work has ended: nobody waits for a breath that does not come. */
  stop(): void {
    this.isStopped = true;
    this.holding.splice(0).forEach((resolve) => resolve());
    this.goOn();
  }

  private goOn(): void {
    this.waiting.splice(0).forEach((resolve) => resolve());
  }
}

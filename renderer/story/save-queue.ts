import { RequestError } from '../ipc';
import type { ErrorCode } from '../../shared/errors';

/** Saved after this long without a change … */
const IDLE_MS = 300;
/** … and at the latest this long after the first change that is not saved: the promise is 1 s. */
const LONGEST_WAIT_MS = 700;
/** A save that failed is tried again at this pace, whether nobody types or somebody does. */
const RETRY_MS = 5_000;
/** What the same save would meet again, until the person has chosen what to do. */
const NEEDS_A_PERSON: ReadonlySet<ErrorCode> = new Set(['conflict', 'refused', 'bad-input']);

export type SaveState =
  | { status: 'saved'; at: string; /** Could not be saved before. */ afterFailure?: boolean }
  | { status: 'editing' }
  | { status: 'saving' }
  | {
      status: 'failed';
      message: string;
      /** Left out for what nobody expected. */
      code?: ErrorCode;
      /** Of the story: what keeps it from being saved. */
      field?: string;
    };

/** What a queue saves. */
export interface Saved {
  /**
   * Sends what there is at this moment. Resolves with the time it was saved at, once it is on the
   * disk.
   *
   * @throws RequestError when it could not be saved.
   */
  save(): Promise<string>;
  /** Hands what there is now to the main process to keep in memory, while a save takes its time. */
  hold(): void;
  /** Called with each state that is to be seen. */
  show(state: SaveState): void;
}

/**
 * When the words go to the disk. One save at a time; what changes meanwhile goes in the next, at its
 * own time.
 *
 * With saves that take `d` ms, a change is acknowledged at most `max(LONGEST_WAIT_MS + d, 2 d)`
 * after it was made, under constant typing too: 1 s as long as a save takes no more than 300 ms.
 * However slow the disk is, a change is in the main process's memory after `LONGEST_WAIT_MS`, so
 * that a page that crashes takes no more than that with it.
 */
export class SaveQueue {
  private state: SaveState;
  /** What is to be seen of it: behind by the saves that go on while somebody types. */
  private shown: SaveState;
  /** The hands rest from then on, by the page's own clock. */
  private restsAt = 0;
  private atRest: ReturnType<typeof setTimeout> | undefined;
  private dirty = false;
  private firstChange = 0;
  /** Before this no try follows one that failed, unless it is asked for; by the page's own clock. */
  private nextTry = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private saving: Promise<boolean> | null = null;

  constructor(
    savedAt: string,
    private readonly what: Saved,
  ) {
    this.state = { status: 'saved', at: savedAt };
    this.shown = this.state;
  }

  /** Whether there are changes that are not being saved yet. */
  get isPending(): boolean {
    return this.dirty;
  }

  /** Whether all that was ever changed is on the disk, whatever is shown of it yet. */
  get isWhole(): boolean {
    return this.state.status === 'saved';
  }

  /** To be told of each change; costs no more than a timer. */
  changed(): void {
    const now = Date.now();
    if (!this.dirty) this.firstChange = now;
    this.dirty = true;
    this.restsAt = performance.now() + IDLE_MS;
    if (this.state.status === 'saved') this.show({ status: 'editing' });
    this.saveIn(Math.max(0, Math.min(IDLE_MS, this.firstChange + LONGEST_WAIT_MS - now)));
  }

  /**
   * Saves what is not saved, also what changes meanwhile, until nothing is left or a save fails.
   *
   * @returns whether everything is on the disk now.
   */
  async flush(): Promise<boolean> {
    this.showAtOnce();
    while (this.saving !== null || this.dirty) {
      clearTimeout(this.timer);
      if (this.saving !== null) await this.saving;
      else if (!(await this.save())) return false;
    }
    this.showAtOnce();
    return true;
  }

  /** Does `work` between two saves: what changes meanwhile is saved after it. */
  async between(work: () => Promise<unknown>): Promise<void> {
    while (this.saving !== null) await this.saving;
    await this.run(work().then(() => true));
  }

  /** All that there is now is on the disk, by other ways than a save. */
  isSaved(at: string): void {
    this.stop();
    this.dirty = false;
    this.nextTry = 0;
    // Nobody types what comes so.
    this.restsAt = 0;
    this.show({ status: 'saved', at });
  }

  /** Saves nothing any more. Call `flush` before. */
  stop(): void {
    clearTimeout(this.timer);
    clearTimeout(this.atRest);
  }

  private saveIn(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.due(), milliseconds);
  }

  private due(): void {
    const pause = this.nextTry - performance.now();
    if (this.saving === null && pause <= 0) {
      // Once: what changes meanwhile has a time of its own, or typing on would save without a pause.
      if (this.dirty) void this.save();
      return;
    }
    this.what.hold();
    this.firstChange = Date.now();
    if (this.saving === null) this.saveIn(pause);
    else void this.followOn();
  }

  /** Saves what has waited for the save that is under way long enough, unless that fails. */
  private async followOn(): Promise<void> {
    const isSaved = await this.saving;
    if (isSaved && this.saving === null && this.dirty) await this.save();
  }

  private save(): Promise<boolean> {
    return this.run(this.saveOnce());
  }

  private run(work: Promise<boolean>): Promise<boolean> {
    this.saving = work.finally(() => {
      this.saving = null;
    });
    return this.saving;
  }

  private async saveOnce(): Promise<boolean> {
    this.dirty = false;
    const afterFailure = this.state.status === 'failed';
    // A failure stays in sight until a save succeeds.
    if (!afterFailure) this.show({ status: 'saving' });
    try {
      const at = await this.what.save();
      this.nextTry = 0;
      const saved = { status: 'saved', at, ...(afterFailure ? { afterFailure } : {}) } as const;
      this.show(this.dirty ? { status: 'editing' } : saved);
      return true;
    } catch (error) {
      this.failed(error);
      if (!(error instanceof RequestError)) throw error;
      return false;
    }
  }

  private failed(error: unknown): void {
    const isWorded = error instanceof RequestError;
    const isToRetry = this.dirty || (isWorded && !NEEDS_A_PERSON.has(error.code));
    // What changed meanwhile is in no save yet, and must not wait for the next in the page alone.
    if (this.dirty) this.what.hold();
    this.dirty = true;
    const message = isWorded ? error.message : 'something went wrong in Copydesk.';
    const field = isWorded ? error.field : undefined;
    this.show({
      status: 'failed',
      message,
      ...(isWorded ? { code: error.code } : {}),
      ...(field === undefined ? {} : { field }),
    });
    this.nextTry = performance.now() + RETRY_MS;
    if (isToRetry) this.saveIn(RETRY_MS);
  }

  /** For who asks for a save, whether somebody types or not. */
  private showAtOnce(): void {
    this.restsAt = 0;
    this.show(this.state);
  }

  /**
   * While somebody types, the saves on the way stay unsaid: “Changing…” is true all the time, and a line
   * that changes at each of them draws the eye, and costs the keys that come then.
   */
  private show(state: SaveState): void {
    this.state = state;
    clearTimeout(this.atRest);
    const left = this.restsAt - performance.now();
    const isEditing = this.shown.status === 'editing';
    const canWait = state.status === 'saving' || state.status === 'saved';
    if (isEditing && canWait && left > 0) {
      this.atRest = setTimeout(() => this.show(this.state), left);
    } else if (state !== this.shown && !(isEditing && state.status === 'editing')) {
      this.shown = state;
      this.what.show(state);
    }
  }
}

import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Readings } from './readings';

/** Beside the one that stores; more would wait for that one. */
const MOST_THREADS = 3;
/** Pieces that a thread has before it, so that it never waits for the next. */
const AHEAD = 2;
/** Pieces that were read and not taken: a thread that is so far ahead rests. */
const MOST_UNTAKEN = 4;

type Reading = keyof Readings;

/**
 * Megabytes for what was made last: stories that are being read are mostly let go before it is looked
 * through, and the rest is copied the less often.
 */
const YOUNG_MB = 96;

/** What a thread is started with. */
export interface ThreadOrder {
  /** Absolute path. */
  newsroom: string;
  reading: Reading;
}

/** A piece that was read, and what came of it. */
export interface ReadPiece<Name extends Reading> {
  piece: Readings[Name]['piece'];
  read: Readings[Name]['read'];
}

/** Threads that read pieces until they are ended. */
export interface ReadingThreads<Name extends Reading> {
  /** What one of them has read; undefined while there is nothing. */
  take(): ReadPiece<Name> | undefined;
  /** Whether one of them has still something to read. */
  readonly isReading: boolean;
  /** Resolves when there is more to take, or when a thread was lost. */
  next(): Promise<void>;
  end(): Promise<unknown>;
}

/**
 * Starts threads that read the files of a newsroom.
 *
 * @param next gives the next piece, or undefined when there is none.
 * @param giveBack takes a piece that is not read any more, as its thread was lost.
 */
export type StartReading = <Name extends Reading>(
  order: ThreadOrder & { reading: Name },
  next: () => Readings[Name]['piece'] | undefined,
  giveBack: (piece: Readings[Name]['piece']) => void,
) => ReadingThreads<Name>;

/** Threads of this process. @param script path of the compiled `reading-thread.ts`. */
export function readInThreads(script: string): StartReading {
  return <Name extends Reading>(
    order: ThreadOrder & { reading: Name },
    next: () => Readings[Name]['piece'] | undefined,
    giveBack: (piece: Readings[Name]['piece']) => void,
  ) => {
    const count = Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));
    const threads = new Threads<Name>(next, giveBack);
    const options = { workerData: order, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MB } };
    for (let at = 0; at < count; at += 1) threads.add(new Worker(script, options));
    return threads;
  };
}

class Threads<Name extends Reading> implements ReadingThreads<Name> {
  /** What each thread was given and has not answered, the first first. */
  private readonly asked = new Map<Worker, Readings[Name]['piece'][]>();
  private readonly untaken: ReadPiece<Name>[] = [];
  private tell = () => {};

  constructor(
    private readonly nextPiece: () => Readings[Name]['piece'] | undefined,
    private readonly giveBack: (piece: Readings[Name]['piece']) => void,
  ) {}

  get isReading(): boolean {
    return [...this.asked.values()].some((pieces) => pieces.length > 0);
  }

  add(worker: Worker): void {
    this.asked.set(worker, []);
    worker.on('message', (read: Readings[Name]['read']) => {
      const piece = this.asked.get(worker)?.shift();
      if (piece !== undefined) this.untaken.push({ piece, read });
      this.ask();
      this.tell();
    });
    worker.on('error', (error) => console.warn('a thread that read files ended:', error));
    worker.on('exit', () => {
      this.asked.get(worker)?.forEach(this.giveBack);
      this.asked.delete(worker);
      this.tell();
    });
    this.ask();
  }

  take(): ReadPiece<Name> | undefined {
    const piece = this.untaken.shift();
    this.ask();
    return piece;
  }

  next(): Promise<void> {
    return new Promise((resolve) => {
      this.tell = resolve;
    });
  }

  end(): Promise<unknown> {
    return Promise.all([...this.asked.keys()].map((worker) => worker.terminate()));
  }

  private ask(): void {
    if (this.untaken.length >= MOST_UNTAKEN) return;
    for (const [worker, pieces] of this.asked) {
      while (pieces.length < AHEAD) {
        const piece = this.nextPiece();
        if (piece === undefined) return;
        pieces.push(piece);
        worker.postMessage(piece);
      }
    }
  }
}

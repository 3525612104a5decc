import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { ReadFile } from './take-files';

/** Beside the one that stores; more would wait for that one. */
const MOST_THREADS = 3;
/** Pieces that a thread has before it, so that it never waits for the next. */
const AHEAD = 2;
/** Pieces that were read and not taken: a thread that is so far ahead rests. */
const MOST_UNTAKEN = 4;

/** Paths of files that are read in one go, relative to the newsroom. */
export type Piece = readonly string[];

/** A piece that was read. */
export interface ReadPiece {
  /** How many files it has, gone ones included. */
  paths: number;
  files: readonly ReadFile[];
}

/** Threads that read pieces until they are ended. */
export interface ReadingThreads {
  /** What one of them has read; undefined while there is nothing. */
  take(): ReadPiece | undefined;
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
export type StartReading = (
  newsroom: string,
  next: () => Piece | undefined,
  giveBack: (piece: Piece) => void,
) => ReadingThreads;

/** Threads of this process. @param script path of the compiled `reading-thread.ts`. */
export function readInThreads(script: string): StartReading {
  return (newsroom, next, giveBack) => {
    const count = Math.min(MOST_THREADS, Math.max(1, availableParallelism() - 1));
    const threads = new Threads(next, giveBack);
    for (let at = 0; at < count; at += 1) {
      threads.add(new Worker(script, { workerData: newsroom }));
    }
    return threads;
  };
}

class Threads implements ReadingThreads {
  /** What each thread was given and has not answered, the first first. */
  private readonly asked = new Map<Worker, Piece[]>();
  private readonly untaken: ReadPiece[] = [];
  private tell = () => {};

  constructor(
    private readonly nextPiece: () => Piece | undefined,
    private readonly giveBack: (piece: Piece) => void,
  ) {}

  get isReading(): boolean {
    return [...this.asked.values()].some((pieces) => pieces.length > 0);
  }

  add(worker: Worker): void {
    this.asked.set(worker, []);
    worker.on('message', (files: ReadFile[]) => {
      const piece = this.asked.get(worker)?.shift();
      this.untaken.push({ paths: piece?.length ?? 0, files });
      this.ask();
      this.tell();
    });
    worker.on('error', (error) => console.warn('a thread that read stories ended:', error));
    worker.on('exit', () => {
      this.asked.get(worker)?.forEach(this.giveBack);
      this.asked.delete(worker);
      this.tell();
    });
    this.ask();
  }

  take(): ReadPiece | undefined {
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

import type { FromIndexer, IndexError, ToIndexer } from './messages';
import type { Indexing, IndexingListener, IndexOrder, StartIndexing } from './indexing';

/** As much of a process as is needed here: Electron's utility process, or Node's child process. */
export interface IndexingProcess {
  postMessage(message: ToIndexer): void;
  on(event: 'message', listener: (message: FromIndexer) => void): unknown;
  on(event: 'exit' | 'error', listener: () => void): unknown;
  kill(): boolean;
}

/** Why indexing ended early, with the code that the process met. */
class IndexingFailed extends Error {
  override readonly name = 'IndexingFailed';
  readonly code: string;

  constructor({ message, code }: IndexError) {
    super(message);
    this.code = code;
  }
}

/** Indexes in a process of its own, which `start` starts: neither its work nor its end holds up the app. */
export function indexBeside(start: () => IndexingProcess): StartIndexing {
  return (order, listener) => new IndexingBeside(start(), order, listener);
}

class IndexingBeside implements Indexing {
  readonly done: Promise<void>;
  private readonly exited: Promise<void>;
  private isEnded = false;
  private isStopped = false;
  private readonly holding: (() => void)[] = [];

  constructor(
    private readonly process: IndexingProcess,
    order: IndexOrder,
    listener: IndexingListener,
  ) {
    this.exited = new Promise((resolve) => process.on('exit', resolve));
    // Told of a process that V8 ends, out of memory mostly; unheard it would be thrown here. `exit` follows.
    process.on('error', () => console.warn('the indexer met a fatal error'));
    this.done = new Promise((resolve, reject) => {
      process.on('exit', () => {
        this.end();
        if (this.isStopped) resolve();
        else reject(new IndexingFailed({ message: 'The process ended', code: '' }));
      });
      process.on('message', (message) => {
        if (message.name === 'progress') listener.progress(message.progress);
        if (message.name === 'photosRead') listener.photosRead(message.isChanged);
        if (message.name === 'gone') listener.gone(message.ids);
        if (message.name === 'held') this.holding.shift()?.();
        if (message.name !== 'ended') return;
        if (message.error === null) resolve();
        else reject(new IndexingFailed(message.error));
        this.end();
        process.kill();
      });
    });
    process.postMessage({ name: 'start', order });
  }

  async hold(): Promise<() => void> {
    if (this.isEnded) return () => {};
    this.process.postMessage({ name: 'hold' });
    await new Promise<void>((resolve) => this.holding.push(resolve));
    return () => {
      if (!this.isEnded) this.process.postMessage({ name: 'release' });
    };
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    // Whatever it is doing: SQLite takes back what was not committed.
    this.process.kill();
    await this.exited;
  }

  private end(): void {
    this.isEnded = true;
    this.holding.splice(0).forEach((resolve) => resolve());
  }
}

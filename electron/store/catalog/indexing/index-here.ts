import type Database from 'libsql';
import { Gate, Stopped } from './gate';
import { indexInto, indexNewsroom } from './index-newsroom';
import type { Indexing, IndexingListener, IndexOrder, StartIndexing } from './indexing';

/** A `StartIndexing` that stays in this very process: for tests, and for scripts without Electron. */
export function indexHere(order: IndexOrder, listener: IndexingListener): Indexing {
  return here((gate) => indexNewsroom(order, gate, listener));
}

/** The same for a catalog in memory, which no other process could reach. */
export function indexInMemory(database: Database.Database): StartIndexing {
  return ({ newsroom }, listener) =>
    here((gate) => indexInto({ database, newsroom, gate, listener }));
}

function here(start: (gate: Gate) => Promise<void>): Indexing {
  const gate = new Gate();
  const work = start(gate);
  // Whoever waits for a breath of it must not wait for ever.
  const ended = work.then(
    () => gate.stop(),
    () => gate.stop(),
  );
  return {
    done: work.catch((error: unknown) => {
      if (!(error instanceof Stopped)) throw error;
    }),
    async hold() {
      await gate.hold();
      return () => gate.release();
    },
    async stop() {
      gate.stop();
      await ended;
    },
  };
}

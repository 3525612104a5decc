import { Gate, Stopped } from './gate';
import { indexNewsroom } from './index-newsroom';
import type { Indexing, IndexingListener, IndexOrder } from './indexing';

/** A `StartIndexing` that stays in this very process: for tests, and for scripts without Electron. */
export function indexHere(order: IndexOrder, listener: IndexingListener): Indexing {
  const gate = new Gate();
  const work = indexNewsroom(order, gate, listener);
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

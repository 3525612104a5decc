import { Gate, Stopped } from './gate';
import { indexNewsroom } from './index-newsroom';
import type { IndexingListener } from './indexing';
import type { FromIndexer, IndexError, ToIndexer } from './messages';
import type { StartReading } from './reading-threads';

/** The life of a process that indexes one newsroom: what it does with each message. */
export function answerApp(
  post: (message: FromIndexer) => void,
  startReading?: StartReading,
): (message: ToIndexer) => void {
  const gate = new Gate();
  const index = async (message: ToIndexer & { name: 'start' }) => {
    let error: IndexError | null = null;
    try {
      const listener: IndexingListener = {
        progress: (progress) => post({ name: 'progress', progress }),
        photosRead: (isChanged) => post({ name: 'photosRead', isChanged }),
        gone: (ids) => post({ name: 'gone', ids }),
      };
      await indexNewsroom(message.order, gate, listener, startReading);
    } catch (failure) {
      if (!(failure instanceof Stopped)) error = described(failure);
    }
    gate.stop();
    post({ name: 'ended', error });
  };
  return (message) => {
    switch (message.name) {
      case 'start':
        return void index(message);
      case 'hold':
        return void gate.hold().then(() => post({ name: 'held' }));
      case 'release':
        return gate.release();
    }
  };
}

function described(failure: unknown): IndexError {
  if (!(failure instanceof Error)) return { message: String(failure), code: '' };
  return { message: failure.message, code: 'code' in failure ? String(failure.code) : '' };
}

import type { CatalogProgress } from '../../../../shared/ipc';
import type { Indexing, IndexOrder, StartIndexing } from './indexing';

/** Who hears of it, and decides about stories that no file holds any more. */
interface Follower {
  tell(progress: CatalogProgress): void;
  letGo(ids: readonly string[]): Promise<unknown>;
}

/** Indexing that is done only when it is decided what becomes of stories that are gone. */
export interface FollowedIndexing extends Indexing {
  /** Resolves when every file was read, however much of search is still to be prepared. */
  readonly listed: Promise<void>;
}

/** Starts indexing, and hands on what it tells. */
export function followIndexing(
  start: StartIndexing,
  order: IndexOrder,
  { tell, letGo }: Follower,
): FollowedIndexing {
  let isListed = () => {};
  const listed = new Promise<void>((resolve) => {
    isListed = resolve;
  });
  let decided: Promise<unknown> = Promise.resolve();
  const indexing = start(order, {
    progress(progress) {
      if (progress.stage === 'indexing') isListed();
      tell(progress);
    },
    gone(ids) {
      decided = letGo(ids);
      // `done` says how it ended; until then nobody listens.
      decided.catch(() => {});
    },
  });
  void indexing.done.then(isListed, isListed);
  return {
    listed,
    done: indexing.done.then(() => decided).then(() => {}),
    hold: () => indexing.hold(),
    stop: () => indexing.stop(),
  };
}

import type { CatalogProgress } from '../../../../shared/ipc';
import { promised } from '../../../promised';
import type { Indexing, IndexOrder, StartIndexing } from './indexing';

/** Who hears of it, and decides about stories that no file holds any more. */
interface Follower {
  tell(progress: CatalogProgress): void;
  /** Photos are listed otherwise now. */
  photosChanged(): void;
  letGo(ids: readonly string[]): Promise<unknown>;
}

/** Indexing that is done only when it is decided what becomes of stories that are gone. */
export interface FollowedIndexing extends Indexing {
  /**
   * Resolves for stories and for photos when the file of each was read, however much is still to be done; with
   * false when it ended before that, and rows are missing perhaps.
   */
  readonly listed: Readonly<Record<'stories' | 'photos', Promise<boolean>>>;
}

/** Starts indexing, and hands on what it tells. */
export function followIndexing(
  start: StartIndexing,
  order: IndexOrder,
  { tell, photosChanged, letGo }: Follower,
): FollowedIndexing {
  const stories = promised<boolean>();
  const photos = promised<boolean>();
  let isStopped = false;
  let decided: Promise<unknown> = Promise.resolve();
  const indexing = start(order, {
    progress(progress) {
      if (progress.stage !== 'reading') stories.resolve(true);
      tell(progress);
    },
    photosRead(isChanged) {
      stories.resolve(true);
      photos.resolve(true);
      if (isChanged) photosChanged();
    },
    gone(ids) {
      decided = letGo(ids);
      // `done` says how it ended; until then nobody listens.
      decided.catch(() => {});
    },
  });
  const end = (isWhole: boolean) => [stories, photos].forEach(({ resolve }) => resolve(isWhole));
  void indexing.done.then(
    () => end(!isStopped),
    () => end(false),
  );
  return {
    listed: { stories: stories.promise, photos: photos.promise },
    done: indexing.done.then(() => decided).then(() => {}),
    hold: () => indexing.hold(),
    stop() {
      isStopped = true;
      return indexing.stop();
    },
  };
}

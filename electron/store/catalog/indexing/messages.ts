import type { CatalogProgress } from '../../../../shared/ipc';
import type { IndexOrder } from './indexing';

/** From the app to the process that indexes. */
export type ToIndexer =
  { name: 'start'; order: IndexOrder } | { name: 'hold' } | { name: 'release' };

/** Back from it; `held` answers `hold`, and `ended` is the last. */
export type FromIndexer =
  | { name: 'progress'; progress: CatalogProgress }
  | { name: 'photosRead'; isChanged: boolean }
  | { name: 'gone'; ids: readonly string[] }
  | { name: 'held' }
  | { name: 'ended'; error: IndexError | null };

/** What made it end before it was done. */
export interface IndexError {
  message: string;
  /** Of SQLite or the system, e.g. `SQLITE_CORRUPT`; empty for others. */
  code: string;
}

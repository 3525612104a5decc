import type { CatalogProgress } from '../../../../shared/ipc';

/** What is to be indexed, and where. */
export interface IndexOrder {
  /** Absolute path of the newsroom. */
  newsroom: string;
  /** Path of its catalog, which exists. */
  catalog: string;
  /** The catalog was not closed well: look it over first. */
  isInDoubt: boolean;
}

/** Work on a catalog that goes on beside the app. */
export interface Indexing {
  /** Resolves when the catalog is as the files are. Rejects when that cannot be reached. */
  readonly done: Promise<void>;
  /** Resolves once nothing is being written, until the function that it gives is called. */
  hold(): Promise<() => void>;
  /** Resolves when it has ended, finished or not. */
  stop(): Promise<void>;
}

/** What indexing says while it goes on. */
export interface IndexingListener {
  /** After each transaction. */
  progress(progress: CatalogProgress): void;
  /** All photos are listed as their files are; whether lists are others than they were before. */
  photosRead(isChanged: boolean): void;
  /** Ids of stories that no file holds any more. They stay listed: whoever hears this decides. */
  gone(ids: readonly string[]): void;
}

/** Starts bringing a catalog up to date. */
export type StartIndexing = (order: IndexOrder, listener: IndexingListener) => Indexing;

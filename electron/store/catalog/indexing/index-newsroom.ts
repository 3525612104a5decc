import type Database from 'libsql';
import { connect, moveLog } from '../catalog-file';
import type { Gate } from './gate';
import type { IndexingListener, IndexOrder } from './indexing';
import { indexWords } from './index-words';
import { readChanges } from './read-changes';
import { readPhotos } from './read-photos';
import type { StartReading } from './reading-threads';

/** More than a transaction changes: with SQLite's usual 2 MB its pages are written more than once. */
const CACHE_KIB = 16_000;

/** What the steps of indexing work with. */
export interface IndexJob {
  newsroom: string;
  database: Database.Database;
  gate: Gate;
  listener: IndexingListener;
  /** Left out where all is read by this thread. */
  startReading?: StartReading | undefined;
}

/**
 * Makes a catalog what the files are: reads those that changed, first of all stories for lists, then
 * photos, then makes the words of stories found.
 *
 * @throws Stopped when the gate was stopped; Error of SQLite when the catalog is damaged.
 */
export async function indexNewsroom(
  order: IndexOrder,
  gate: Gate,
  listener: IndexingListener,
  startReading?: StartReading,
): Promise<void> {
  const database = await connect(order.catalog);
  database.pragma(`cache_size = -${CACHE_KIB}`);
  try {
    if (order.isInDoubt) refuseDamaged(database);
    await indexInto({ database, newsroom: order.newsroom, gate, listener, startReading });
  } finally {
    database.close();
  }
}

/** The same through a connection that is open, and stays so. */
export async function indexInto(job: IndexJob): Promise<void> {
  // Lists are waited for: the disk has time afterwards.
  moveLog(job.database, false);
  await readChanges(job);
  // Photos are asked for later than lists, and sooner than anybody searches.
  await readPhotos(job);
  moveLog(job.database, true);
  await indexWords(job);
}

function refuseDamaged(database: Database.Database): void {
  const [first] = database.pragma('quick_check(1)') as { quick_check: string }[];
  if (first?.quick_check !== 'ok') throw new Error(`The catalog is damaged: ${first?.quick_check}`);
}

import type Database from 'libsql';
import { prepared } from './prepared';

/** How many of the newest stories have their words in a smaller index beside the whole one. */
const RECENT = 4_000;
/** The place from which on every story is in the smaller index; all of them are where it is this. */
const FROM_THE_FIRST = Number.MIN_SAFE_INTEGER;

/**
 * What is known of the smaller index, the table `recent`: the words of the newest stories. FTS5 gathers
 * every place of every word that begins so before it gives the first hit: of 100,000 stories that
 * takes tens of milliseconds, and the newest hits are nearly always among the newest stories.
 */
export function recentWords(database: Database.Database) {
  const store = database.prepare(
    "INSERT OR REPLACE INTO facts (name, value) VALUES ('recent-from', ?)",
  );
  const count = database.prepare('SELECT count(*) AS total FROM recent_docsize');
  const floor = database.prepare('SELECT id FROM recent_docsize ORDER BY id DESC LIMIT 1 OFFSET ?');
  const forget = database.prepare('DELETE FROM recent WHERE rowid < ?');
  const from = () => recentFrom(database);

  return {
    /** From this place of the full-text index on stories are in the smaller one too. */
    from,
    /** To be called before all stories are indexed, with their places in order. */
    begin(placeOf: (number: number) => number, stories: number): void {
      store.run(stories <= RECENT ? FROM_THE_FIRST : placeOf(stories - RECENT));
    },
    /** Lets the older ones go when there are twice as many as are needed. */
    trim(): void {
      const { total } = count.get() as { total: number };
      if (total <= 2 * RECENT) return;
      const { id } = floor.get(RECENT - 1) as { id: number };
      forget.run(id);
      store.run(id);
    },
  };
}

/** Whether every story is in the smaller index. */
export function isRecentWhole(database: Database.Database): boolean {
  return recentFrom(database) === FROM_THE_FIRST;
}

function recentFrom(database: Database.Database): number {
  const stored = prepared(database, "SELECT value FROM facts WHERE name = 'recent-from'");
  return (stored.get() as { value: number } | undefined)?.value ?? Infinity;
}

import type Database from 'libsql';

/**
 * What is known of a catalog as a whole: that the words of every story that it lists were read, and that
 * every photo was listed at some time.
 */
export type Fact = 'indexed' | 'photos';

/** Whether this is known to be so of the catalog. @throws Error of SQLite. */
export function isFact(database: Database.Database, name: Fact): boolean {
  return (
    database.prepare('SELECT 1 FROM facts WHERE name = ? AND value = 1').get(name) !== undefined
  );
}

/** Makes this known of the catalog, in the caller's transaction if there is one. @throws Error of SQLite. */
export function setFact(database: Database.Database, name: Fact, value: boolean): void {
  database
    .prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)')
    .run(name, Number(value));
}

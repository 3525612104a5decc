import type Database from 'libsql';

/** What is known of a catalog as a whole: `listed` once every file was read, `indexed` every word. */
export type Fact = 'listed' | 'indexed';

export function isFact(database: Database.Database, name: Fact): boolean {
  return (
    database.prepare('SELECT 1 FROM facts WHERE name = ? AND value = 1').get(name) !== undefined
  );
}

export function setFact(database: Database.Database, name: Fact, value: boolean): void {
  database
    .prepare('INSERT OR REPLACE INTO facts (name, value) VALUES (?, ?)')
    .run(name, Number(value));
}

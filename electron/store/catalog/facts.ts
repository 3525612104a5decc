import type Database from 'libsql';

/** What is known of a catalog as a whole: that the words of every story that it lists were read. */
export type Fact = 'indexed';

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

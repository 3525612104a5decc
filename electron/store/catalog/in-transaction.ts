import type Database from 'libsql';

/**
 * Does all of `work` or nothing. Not by the library's own function, which asks to take back what SQLite
 * has taken back by itself on a full disk, and so hides why it failed.
 *
 * @throws what `work` throws, and Error of SQLite.
 */
export function inTransaction<T>(database: Database.Database, work: () => T): T {
  database.exec('BEGIN');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    if (database.inTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

import type Database from 'libsql';
import type { Problem } from '../problem';

/** What is known of a file of a story or photo that no list shows. */
export interface OtherFile {
  /** Of the story that the file is another version of; null for a file that cannot be used. */
  id: string | null;
  /** Why it was left alone, worded for the person; null for another version. */
  message: string | null;
}

/** The files of one open catalog that are neither stories nor photos of their own. */
export type OtherRows = ReturnType<typeof otherRows>;

/** Whoever writes holds a transaction. Paths are relative to the newsroom. */
export function otherRows(database: Database.Database) {
  const put = database.prepare(
    'INSERT OR REPLACE INTO others (path, stamp, id, message) VALUES (?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM others WHERE path = ?');
  const copies = database.prepare('SELECT path FROM others WHERE id = ? ORDER BY path');
  const problemCount = database.prepare(
    'SELECT count(*) AS total FROM others WHERE message IS NOT NULL',
  );
  const problems = database.prepare(
    'SELECT path, message FROM others WHERE message IS NOT NULL ORDER BY path LIMIT ?',
  );
  return {
    put(path: string, stamp: string, { id, message }: OtherFile): void {
      put.run(path, stamp, id, message);
    },
    remove(path: string): void {
      remove.run(path);
    },
    copiesOf(id: string): string[] {
      return (copies.all(id) as { path: string }[]).map(({ path }) => path);
    },
    /** Files that were left alone: how many, and the first by name. */
    problems(limit: number): { total: number; first: Problem[] } {
      const { total } = problemCount.get() as { total: number };
      const first = problems.all(limit) as { path: string; message: string }[];
      return { total, first: first.map(({ path, message }) => ({ file: path, message })) };
    },
  };
}

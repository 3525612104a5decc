import type Database from 'libsql';
import { pathsBelow } from './paths-below';

/** Which story is in which file of one open catalog. Paths are relative to the newsroom. */
export type StoryPaths = ReturnType<typeof storyPaths>;

/** Answers which story is in which file; statements are prepared once. Its functions throw Error of SQLite. */
export function storyPaths(database: Database.Database) {
  const pathOf = database.prepare('SELECT path FROM stories WHERE id = ?');
  const idAt = database.prepare('SELECT id FROM stories WHERE path = ?');
  const pathsIn = database.prepare('SELECT path FROM stories WHERE path >= ? AND path < ?');
  const count = database.prepare('SELECT count(*) AS count FROM stories');
  return {
    pathOf(id: string): string | null {
      return (pathOf.get(id) as { path: string } | undefined)?.path ?? null;
    },
    idAt(path: string): string | null {
      return (idAt.get(path) as { id: string } | undefined)?.id ?? null;
    },
    /** Paths of the stories in a folder and below. */
    pathsIn(folder: string): string[] {
      return (pathsIn.all(...pathsBelow(folder)) as { path: string }[]).map(({ path }) => path);
    },
    count(): number {
      return (count.get() as { count: number }).count;
    },
  };
}

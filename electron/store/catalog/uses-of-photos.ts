import type Database from 'libsql';
import type { UsesOfPhotos } from '../../../shared/ipc-photos';
import { prepared } from './prepared';
import { summaryOf } from './story-rows';

/** All stories' files, by what is known of their use of photos. Two lists, as they go to another process. */
export interface KnownUses {
  /** Relative to the newsroom, the newest months first. */
  paths: readonly string[];
  /** Of each file the stamp of the version that uses none of them; empty where it is known to use some. */
  stamps: readonly string[];
}

/** What an open catalog knows of these photos' use in each story. @throws Error of SQLite. */
export function knownUses(database: Database.Database, photoIds: readonly string[]): KnownUses {
  // All as two values, for each row takes its time.
  const { paths, stamps } = prepared(
    database,
    `SELECT json_group_array(path) AS paths, json_group_array(known) AS stamps FROM (
       SELECT path, CASE
         WHEN row IN (SELECT story FROM uses WHERE photo IN (SELECT value FROM json_each(?)))
         THEN '' ELSE stamp END AS known
       FROM stories ORDER BY path DESC)`,
  ).get(JSON.stringify(photoIds)) as { paths: string; stamps: string };
  return { paths: JSON.parse(paths) as string[], stamps: JSON.parse(stamps) as string[] };
}

/** Which stories of an open catalog use any of these photos: how many, and the newest. @throws Error of SQLite. */
export function usesOfPhotos(
  database: Database.Database,
  photoIds: readonly string[],
  limit: number,
): UsesOfPhotos {
  const using = `FROM stories
    WHERE row IN (SELECT story FROM uses WHERE photo IN (SELECT value FROM json_each(?)))`;
  const count = database.prepare(`SELECT count(*) AS total ${using}`);
  const first = database.prepare(`SELECT summary ${using} ORDER BY shown DESC, id DESC LIMIT ?`);
  const ids = JSON.stringify(photoIds);
  const { total } = count.get(ids) as { total: number };
  const rows = first.all(ids, limit) as { summary: string }[];
  return { total, stories: rows.map(({ summary }) => summaryOf(summary)) };
}

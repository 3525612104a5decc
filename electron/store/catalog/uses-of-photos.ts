import type Database from 'libsql';
import type { UsesOfPhotos } from '../../../shared/ipc';
import { summaryOf } from './story-rows';

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

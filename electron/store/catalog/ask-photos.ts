import type Database from 'libsql';
import type { Photo } from '../../../shared/photo';
import { photoOf } from './photo-rows';
import { prepared } from './prepared';

interface Row {
  record: string;
}

/** Photos of an open catalog, the last added first, from a place in that order on. @throws Error of SQLite. */
export function photosFrom(database: Database.Database, offset: number, limit: number): Photo[] {
  const rows = prepared(
    database,
    'SELECT record FROM photos ORDER BY added DESC, id LIMIT ? OFFSET ?',
  ).all(limit, offset) as Row[];
  return rows.map(({ record }) => photoOf(record));
}

/** Ids of all photos, in no order. @throws Error of SQLite. */
export function idsOfPhotos(database: Database.Database): string[] {
  const rows = prepared(database, 'SELECT id FROM photos').all() as { id: string }[];
  return rows.map(({ id }) => id);
}

/** These photos, in no order; those that are not there are left out. @throws Error of SQLite. */
export function photosAt(database: Database.Database, ids: readonly string[]): Photo[] {
  const rows = prepared(
    database,
    'SELECT record FROM photos WHERE id IN (SELECT value FROM json_each(?))',
  ).all(JSON.stringify(ids)) as Row[];
  return rows.map(({ record }) => photoOf(record));
}

/** Ids of the photos whose pictures have this SHA-256. @throws Error of SQLite. */
export function photosWithContent(database: Database.Database, sha256: string): string[] {
  const rows = prepared(database, 'SELECT id FROM photos WHERE sha256 = ? ORDER BY id').all(sha256);
  return (rows as { id: string }[]).map(({ id }) => id);
}

/** Ids of the photos that stories use, in the order of ids, those after `after`. @throws Error of SQLite. */
export function photosInUse(database: Database.Database, after: string, limit: number): string[] {
  const rows = prepared(
    database,
    `SELECT id FROM photos WHERE id > ? AND EXISTS (SELECT 1 FROM uses WHERE photo = id)
     ORDER BY id LIMIT ?`,
  ).all(after, limit) as { id: string }[];
  return rows.map(({ id }) => id);
}

/** Why files were left alone, by path; those that were not are left out. @throws Error of SQLite. */
export function problemsAt(
  database: Database.Database,
  paths: readonly string[],
): ReadonlyMap<string, string> {
  const rows = prepared(
    database,
    `SELECT path, message FROM others
     WHERE message IS NOT NULL AND path IN (SELECT value FROM json_each(?))`,
  ).all(JSON.stringify(paths)) as { path: string; message: string }[];
  return new Map(rows.map(({ path, message }) => [path, message]));
}

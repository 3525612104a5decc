import type Database from 'libsql';
import { join } from 'node:path';
import type { Photo } from '../../../shared/photo';

/** The folder of all photos in a newsroom. */
export const PHOTOS = 'photos';

/** What is said of that folder while it is gone. */
export const FOLDER_GONE = {
  id: null,
  message:
    'The folder “photos” is gone from the newsroom, with all photos in it. They are listed again as soon as it is back.',
};

/** A photo as the catalog takes it in. */
export interface CatalogedPhoto {
  photo: Photo;
  stamp: string;
}

/** A photo as its table holds it. Text and numbers only: a great many wait to be stored. */
export interface PhotoRow {
  id: string;
  stamp: string;
  /** Milliseconds since 1970. */
  added: number;
  sha256: string;
  /** All that its file says, as JSON: whatever a list shows, sorts or looks for is in it. */
  record: string;
}

/** Path of a photo's file, relative to the newsroom: it bears the photo's id. */
export function photoPath(id: string): string {
  return join(PHOTOS, `${id}.json`);
}

/** A photo's row. */
export function photoRow({ photo, stamp }: CatalogedPhoto): PhotoRow {
  const { id, addedAt, sha256 } = photo;
  return { id, stamp, added: Date.parse(addedAt), sha256, record: JSON.stringify(photo) };
}

/** A row's photo as it was stored. */
export function photoOf(record: string): Photo {
  return JSON.parse(record) as Photo;
}

/** Writes the photos of one open catalog; whoever calls it holds a transaction. */
export function photoRows(database: Database.Database) {
  const byId = database.prepare('SELECT stamp, record FROM photos WHERE id = ?');
  const put = database.prepare(`
    INSERT INTO photos (id, stamp, added, sha256, record) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (id) DO UPDATE SET stamp = excluded.stamp, added = excluded.added,
      sha256 = excluded.sha256, record = excluded.record`);
  const remove = database.prepare('DELETE FROM photos WHERE id = ?');
  return {
    find(id: string) {
      return byId.get(id) as Pick<PhotoRow, 'stamp' | 'record'> | undefined;
    },
    /** In place of what was known of a photo of this id. */
    put({ id, stamp, added, sha256, record }: PhotoRow): void {
      put.run(id, stamp, added, sha256, record);
    },
    remove(id: string): void {
      remove.run(id);
    },
  };
}

import type Database from 'libsql';
import { usedPhotoIds } from '../../../shared/photo-uses';
import type { Story } from '../../../shared/story';

/** Between ids, which hold none: a row is text and numbers only. */
const BETWEEN = ' ';

/** The photos that a story uses, by id, each once, as one text. */
export function photoIdsOf(story: Story): string {
  return usedPhotoIds(story).join(BETWEEN);
}

/** Writes which photos the stories of one open catalog use; whoever calls it holds a transaction. */
export function photoUseRows(database: Database.Database) {
  const insert = database.prepare('INSERT OR IGNORE INTO uses (photo, story) VALUES (?, ?)');
  const removeAll = database.prepare('DELETE FROM uses WHERE story = ?');
  return {
    /** @param photos as `photoIdsOf` gives them. */
    add(row: number, photos: string): void {
      if (photos === '') return;
      for (const photo of photos.split(BETWEEN)) insert.run(photo, row);
    },
    remove(row: number): void {
      removeAll.run(row);
    },
  };
}

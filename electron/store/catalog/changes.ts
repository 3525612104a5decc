import type Database from 'libsql';
import { isFact } from './facts';
import { inTransaction } from './in-transaction';
import { otherRows, type OtherFile } from './other-rows';
import { photoPath, photoRow, photoRows, type CatalogedPhoto } from './photo-rows';
import { unknownStamp } from './stamp';
import { wordsTotals } from './words-totals';
import { storyRow, storyRows, wordColumns, type CatalogedStory } from './story-rows';

/** Something that the app knows and the catalog does not yet. Paths are relative to the newsroom. */
export type Change =
  | ({ kind: 'story' } & CatalogedStory)
  | { kind: 'drop'; id: string }
  | ({ kind: 'photo' } & CatalogedPhoto)
  | { kind: 'drop photo'; id: string }
  | { kind: 'other'; path: string; other: OtherFile | null };

/** Takes changes into one open catalog. */
export type Changes = ReturnType<typeof changesOf>;

/** What takes changes into this catalog; statements are prepared once. */
export function changesOf(database: Database.Database) {
  const totals = wordsTotals(database);
  const rows = storyRows(database, totals);
  const photos = photoRows(database);
  const others = otherRows(database);

  const takeStory = (news: CatalogedStory) => {
    const known = rows.find(news.story.id);
    const row = storyRow(news);
    const place = known === undefined ? rows.add(row) : rows.replace(known.row, row);
    // While the index is being made, the story finds its place in it at the end.
    if (place === null || !isFact(database, 'indexed')) return;
    const doc = rows.freeDoc(place);
    if (doc !== null) rows.index(place, doc, wordColumns(news.story));
  };

  const take = (change: Change) => {
    switch (change.kind) {
      case 'story':
        return takeStory(change);
      case 'drop': {
        const known = rows.find(change.id);
        return known === undefined ? undefined : rows.remove(known.row);
      }
      case 'photo':
        others.remove(photoPath(change.photo.id));
        return photos.put(photoRow(change));
      case 'drop photo':
        return photos.remove(change.id);
      case 'other':
        return change.other === null
          ? others.remove(change.path)
          : others.put(change.path, unknownStamp(), change.other);
    }
  };

  return {
    /** Whether the catalog does not know this yet. */
    isNews(change: Change): boolean {
      if (change.kind === 'story') return rows.find(change.story.id)?.stamp !== change.stamp;
      return change.kind !== 'photo' || photos.find(change.photo.id)?.stamp !== change.stamp;
    },
    takeAll(changes: readonly Change[]): void {
      inTransaction(database, () => changes.forEach(take));
      totals.settle();
    },
  };
}

import type Database from 'libsql';
import { searchedText } from '../../../shared/search/story-text';
import { textForIndex } from '../../../shared/search/words';
import type { Story } from '../../../shared/story';
import { summarise, type StorySummary } from '../../../shared/summary';
import { photoIdsOf, photoUseRows } from './photo-use-rows';
import { recentWords } from './recent-words';
import { DOC_GAP, WORD_COLUMNS } from './schema';
import { wordsTotals } from './words-totals';

/** A story as the catalog takes it in. */
export interface CatalogedStory {
  story: Story;
  /** Relative to the newsroom. */
  path: string;
  stamp: string;
}

/** A story as the table of lists holds it. Text and numbers only: a great many wait to be stored. */
export interface StoryRow {
  id: string;
  path: string;
  stamp: string;
  facets: readonly [kind: string, section: string, state: string];
  shown: number;
  summary: string;
  /** As `photoIdsOf` gives them. */
  photos: string;
}

/** Where a story stands in lists, and of which file. */
export interface Place {
  row: number;
  id: string;
  shown: number;
  stamp: string;
}

const COLUMNS = Object.keys(WORD_COLUMNS) as (keyof typeof WORD_COLUMNS)[];

/**
 * Writes to one open catalog; whoever calls it holds a transaction. Statements are prepared once for
 * a connection: preparing takes longer than running them.
 */
export function storyRows(database: Database.Database, totals = wordsTotals(database)) {
  const insert = database.prepare(`
    INSERT INTO stories (id, path, stamp, kind, section, state, shown, summary)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`);
  const update = database.prepare(`
    UPDATE stories SET path = ?, stamp = ?, kind = ?, section = ?, state = ?, shown = ?, summary = ?
    WHERE row = ?`);
  const byId = database.prepare('SELECT row, path, stamp FROM stories WHERE id = ?');
  const remove = database.prepare('DELETE FROM stories WHERE row = ?');
  const docOf = database.prepare('SELECT doc FROM docs WHERE story = ?');
  const removeDoc = database.prepare('DELETE FROM docs WHERE story = ?');
  const removeWords = database.prepare('DELETE FROM words WHERE rowid = ?');
  const addDoc = database.prepare(`
    INSERT OR IGNORE INTO docs (doc, story, kind, section, state)
    SELECT ?, row, kind, section, state FROM stories WHERE row = ? AND stamp = ?`);
  const addWords = database.prepare(addTo('words'));
  const removeRecent = database.prepare('DELETE FROM recent WHERE rowid = ?');
  const addRecent = database.prepare(addTo('recent'));
  const recent = recentWords(database);
  const uses = photoUseRows(database);
  const docBelow = database.prepare(`
    SELECT doc FROM stories JOIN docs ON story = row
    WHERE (shown, id) < (?, ?) ORDER BY shown DESC, id DESC LIMIT 1`);
  const docAbove = database.prepare(`
    SELECT doc FROM stories JOIN docs ON story = row
    WHERE (shown, id) > (?, ?) ORDER BY shown, id LIMIT 1`);

  /** Takes the words of a story out of the full-text index. */
  const unindex = (row: number) => {
    const known = docOf.get(row) as { doc: number } | undefined;
    if (known === undefined) return;
    totals.willRemove(known.doc);
    removeWords.run(known.doc);
    removeRecent.run(known.doc);
    removeDoc.run(row);
  };

  return {
    find(id: string) {
      return byId.get(id) as { row: number; path: string; stamp: string } | undefined;
    },
    /**
     * Adds a story to lists.
     *
     * @returns null when one of its id is there.
     */
    add({ id, path, stamp, facets, shown, summary, photos }: StoryRow): Place | null {
      const { changes, lastInsertRowid } = insert.run(id, path, stamp, ...facets, shown, summary);
      if (changes === 0) return null;
      const row = Number(lastInsertRowid);
      uses.add(row, photos);
      return { row, id, shown, stamp };
    },
    /** Makes a row what lists show now. The words of its earlier version are no longer found. */
    replace(row: number, { id, path, stamp, facets, shown, summary, photos }: StoryRow): Place {
      update.run(path, stamp, ...facets, shown, summary, row);
      uses.remove(row);
      uses.add(row, photos);
      unindex(row);
      return { row, id, shown, stamp };
    },
    remove(row: number): void {
      unindex(row);
      uses.remove(row);
      remove.run(row);
    },
    /** A free place in the full-text index between the story's neighbours; null where none is left. */
    freeDoc({ id, shown }: Pick<Place, 'id' | 'shown'>): number | null {
      const below = (docBelow.get(shown, id) as { doc: number } | undefined)?.doc;
      const above = (docAbove.get(shown, id) as { doc: number } | undefined)?.doc;
      if (above === undefined) return (below ?? 0) + DOC_GAP;
      if (below === undefined) return above - DOC_GAP;
      const middle = Math.floor((below + above) / 2);
      return middle === below ? null : middle;
    },
    /**
     * Makes the words of a story found, at a place that is free; not where it was saved since it had
     * this stamp, or is in the index already.
     *
     * @param columns as `wordColumns` gives them.
     * @param recentFrom for a great many: the answer is the same within a transaction.
     */
    index(
      { row, stamp }: Pick<Place, 'row' | 'stamp'>,
      doc: number,
      columns: readonly string[],
      recentFrom = recent.from(),
    ): void {
      if (addDoc.run(doc, row, stamp).changes === 0) return;
      addWords.run(doc, ...columns);
      if (doc >= recentFrom) addRecent.run(doc, ...columns);
    },
  };
}

function addTo(index: 'words' | 'recent'): string {
  const places = ', ?'.repeat(COLUMNS.length);
  return `INSERT INTO ${index} (rowid, ${COLUMNS.join(', ')}) VALUES (?${places})`;
}

export function storyRow({ story, path, stamp }: CatalogedStory): StoryRow {
  const summary = summarise(story);
  return {
    id: story.id,
    path,
    stamp,
    facets: [story.kind, story.section, story.state],
    shown: Date.parse(summary.shownAt),
    summary: JSON.stringify(summary),
    photos: photoIdsOf(story),
  };
}

/** What the full-text index takes of a story: a text for each of its columns, in order. */
export function wordColumns(story: Story): string[] {
  const text = searchedText(story);
  return COLUMNS.map((column) => textForIndex(text[column]));
}

/** A row's summary as it was stored. */
export function summaryOf(json: string): StorySummary {
  return JSON.parse(json) as StorySummary;
}

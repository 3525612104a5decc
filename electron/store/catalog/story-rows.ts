import type Database from 'libsql';
import { searchedText } from '../../../shared/search/story-text';
import { textForIndex } from '../../../shared/search/words';
import type { Story } from '../../../shared/story';
import { summarise, type StorySummary } from '../../../shared/summary';
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
  facets: Facets;
  shown: number;
  summary: string;
}

type Facets = readonly [kind: string, section: string, state: string];

/** Where a story stands in lists. */
interface Place {
  row: number;
  id: string;
  shown: number;
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
  const addDoc = database.prepare(
    'INSERT INTO docs (doc, story, kind, section, state) VALUES (?, ?, ?, ?, ?)',
  );
  const addWords = database.prepare(addTo('words'));
  const removeRecent = database.prepare('DELETE FROM recent WHERE rowid = ?');
  const addRecent = database.prepare(addTo('recent'));
  const recent = recentWords(database);
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
    add({ id, path, stamp, facets, shown, summary }: StoryRow): Place | null {
      const { changes, lastInsertRowid } = insert.run(id, path, stamp, ...facets, shown, summary);
      return changes === 0 ? null : { row: Number(lastInsertRowid), id, shown };
    },
    /** Makes a row what lists show now. The words of its earlier version are no longer found. */
    replace(row: number, { id, path, stamp, facets, shown, summary }: StoryRow): Place {
      update.run(path, stamp, ...facets, shown, summary, row);
      unindex(row);
      return { row, id, shown };
    },
    remove(row: number): void {
      unindex(row);
      remove.run(row);
    },
    /** A free place in the full-text index between the story's neighbours; null where none is left. */
    freeDoc({ id, shown }: Place): number | null {
      const below = (docBelow.get(shown, id) as { doc: number } | undefined)?.doc;
      const above = (docAbove.get(shown, id) as { doc: number } | undefined)?.doc;
      if (above === undefined) return (below ?? 0) + DOC_GAP;
      if (below === undefined) return above - DOC_GAP;
      const middle = Math.floor((below + above) / 2);
      return middle === below ? null : middle;
    },
    /** Makes the words of a story found, at a place that is free. */
    index(row: number, doc: number, { columns, facets }: IndexedText): void {
      addWords.run(doc, ...columns);
      if (recent.has(doc)) addRecent.run(doc, ...columns);
      addDoc.run(doc, row, ...facets);
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
    facets: facetsOf(story),
    shown: Date.parse(summary.shownAt),
    summary: JSON.stringify(summary),
  };
}

function facetsOf({ kind, section, state }: Story): Facets {
  return [kind, section, state];
}

/** What the full-text index takes of a story. */
export interface IndexedText {
  columns: readonly string[];
  facets: Facets;
}

export function indexedText(story: Story): IndexedText {
  const text = searchedText(story);
  return {
    columns: COLUMNS.map((column) => textForIndex(text[column])),
    facets: facetsOf(story),
  };
}

/** A row's summary as it was stored. */
export function summaryOf(json: string): StorySummary {
  return JSON.parse(json) as StorySummary;
}

import { join } from 'node:path';
import { isFact, setFact } from '../facts';
import { inTransaction } from '../in-transaction';
import { readStoryFile } from '../read-story-file';
import { DOC_GAP } from '../schema';
import { storyRows, wordColumns, type Place } from '../story-rows';
import { recentWords } from '../recent-words';
import { wordsTotals } from '../words-totals';
import type { IndexJob } from './index-newsroom';

/** Stories whose words are placed in one transaction: some 50 ms of work. */
const PLACED_BATCH = 400;
/** Of all stories together more: each transaction leaves a piece of the index to be merged. */
const BATCH = 1_000;
/** Of so many new stories at once the whole index is made again: in order it is made faster. */
const MOST_PLACED = 5_000;

/** As large pieces as there are transactions, and fewer of their merges. */
const NOTHING_INDEXED = `
  DELETE FROM docs;
  INSERT INTO words (words) VALUES ('delete-all');
  INSERT INTO recent (recent) VALUES ('delete-all');
  INSERT INTO words (words, rank) VALUES ('hashsize', ${8 * 1024 * 1024}), ('automerge', 16);
`;
/** What FTS5 does by itself. */
const USUAL_MERGES = "INSERT INTO words (words, rank) VALUES ('automerge', 4)";

interface Waiting {
  row: number;
  path: string;
  stamp: string;
}

/** Makes the words of all stories found that are not yet. */
export async function indexWords(job: IndexJob): Promise<void> {
  const { database, gate } = job;
  if (!isFact(database, 'indexed') || !(await placeRest(job))) {
    await indexAll(job);
    await placeRest(job);
  }
  await gate.breathe();
  recentWords(database).trim();
  await gate.breathe();
  wordsTotals(database).recount();
}

/** The newest stories first, so that what is looked for most is found soonest. */
async function indexAll(job: IndexJob): Promise<void> {
  const { database, gate } = job;
  await gate.breathe();
  const rows = storyRows(database);
  inTransaction(database, () => {
    setFact(database, 'indexed', false);
    database.exec(NOTHING_INDEXED);
  });
  const waiting = database
    .prepare('SELECT row, path, stamp FROM stories ORDER BY shown, id')
    .all() as Waiting[];
  const placeOf = (number: number) => (number + 1) * DOC_GAP;
  const recent = recentWords(database);
  recent.begin(placeOf, waiting.length);
  const recentFrom = recent.from();
  for (let end = waiting.length; end > 0; end -= BATCH) {
    const start = Math.max(0, end - BATCH);
    // In order within a transaction, which the index takes in one go.
    const read = waiting
      .slice(start, end)
      .map((story, at) => ({ story, doc: placeOf(start + at), text: textOf(job, story) }));
    await gate.breathe();
    inTransaction(database, () => {
      for (const { story, doc, text } of read) {
        if (text !== null) rows.index(story, doc, text, recentFrom);
      }
    });
    job.listener.progress({
      stage: 'indexing',
      done: waiting.length - start,
      total: waiting.length,
    });
  }
  await gate.breathe();
  inTransaction(database, () => {
    database.exec(USUAL_MERGES);
    setFact(database, 'indexed', true);
  });
}

/**
 * Puts stories that are not in the index between their neighbours.
 *
 * @returns false when there are too many, or when there is no place left for one.
 */
async function placeRest(job: IndexJob): Promise<boolean> {
  const { database, gate } = job;
  const unindexed = 'FROM stories WHERE row NOT IN (SELECT story FROM docs)';
  const { count } = database.prepare(`SELECT count(*) AS count ${unindexed}`).get() as {
    count: number;
  };
  if (count > MOST_PLACED) return false;
  const waiting = database
    .prepare(`SELECT row, id, shown, path, stamp ${unindexed} ORDER BY shown, id`)
    .all() as (Waiting & Place)[];
  const rows = storyRows(database);
  for (let at = 0; at < waiting.length; at += PLACED_BATCH) {
    const read = waiting
      .slice(at, at + PLACED_BATCH)
      .map((story) => ({ story, text: textOf(job, story) }));
    await gate.breathe();
    const isPlaced = inTransaction(database, () =>
      read.every(({ story, text }) => {
        if (text === null) return true;
        const doc = rows.freeDoc(story);
        if (doc !== null) rows.index(story, doc, text);
        return doc !== null;
      }),
    );
    if (!isPlaced) return false;
    job.listener.progress({
      stage: 'indexing',
      done: Math.min(at + PLACED_BATCH, waiting.length),
      total: waiting.length,
    });
  }
  return true;
}

/** Null for a file that is gone or cannot be used by now: it is looked at the next time. */
function textOf({ newsroom }: IndexJob, { path }: Waiting): string[] | null {
  const file = readStoryFile(join(newsroom, path), path);
  return file !== null && 'story' in file ? wordColumns(file.story) : null;
}

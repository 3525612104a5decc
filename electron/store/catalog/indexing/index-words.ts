import { join } from 'node:path';
import { isFact, setFact } from '../facts';
import { readStoryFile } from '../read-story-file';
import { DOC_GAP } from '../schema';
import { indexedText, storyRows, type IndexedText } from '../story-rows';
import { recentWords } from '../recent-words';
import { wordsTotals } from '../words-totals';
import type { IndexJob } from './index-newsroom';

/** Stories whose words are stored in one transaction: some 50 ms of work. */
const BATCH = 400;
/** Of so many new stories at once the whole index is made again: in order it is made faster. */
const MOST_PLACED = 5_000;

const NOTHING_INDEXED = `
  DELETE FROM docs;
  INSERT INTO words (words) VALUES ('delete-all');
  INSERT INTO recent (recent) VALUES ('delete-all');
`;

interface Waiting {
  row: number;
  id: string;
  shown: number;
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
  const isWaiting = waitingCheck(job);
  database.transaction(() => {
    setFact(database, 'indexed', false);
    database.exec(NOTHING_INDEXED);
  })();
  const waiting = database
    .prepare('SELECT row, id, shown, path, stamp FROM stories ORDER BY shown, id')
    .all() as Waiting[];
  const placeOf = (number: number) => (number + 1) * DOC_GAP;
  recentWords(database).begin(placeOf, waiting.length);
  for (let end = waiting.length; end > 0; end -= BATCH) {
    const start = Math.max(0, end - BATCH);
    // In order within a transaction, which the index takes in one go.
    const read = waiting
      .slice(start, end)
      .map((story, at) => ({ story, doc: placeOf(start + at), text: textOf(job, story) }));
    await gate.breathe();
    database.transaction(() => {
      for (const { story, doc, text } of read) {
        if (text !== null && isWaiting(story)) rows.index(story.row, doc, text);
      }
    })();
    job.listener.progress({
      stage: 'indexing',
      done: waiting.length - start,
      total: waiting.length,
    });
  }
  await gate.breathe();
  setFact(database, 'indexed', true);
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
    .all() as Waiting[];
  const rows = storyRows(database);
  const isWaiting = waitingCheck(job);
  for (let at = 0; at < waiting.length; at += BATCH) {
    const read = waiting
      .slice(at, at + BATCH)
      .map((story) => ({ story, text: textOf(job, story) }));
    await gate.breathe();
    const isPlaced = database.transaction(() =>
      read.every(({ story, text }) => {
        if (text === null || !isWaiting(story)) return true;
        const doc = rows.freeDoc(story);
        if (doc !== null) rows.index(story.row, doc, text);
        return doc !== null;
      }),
    )();
    if (!isPlaced) return false;
    job.listener.progress({
      stage: 'indexing',
      done: Math.min(at + BATCH, waiting.length),
      total: waiting.length,
    });
  }
  return true;
}

/** Null for a file that has changed or gone since it was listed: it is looked at the next time. */
function textOf({ newsroom }: IndexJob, { path }: Waiting): IndexedText | null {
  const file = readStoryFile(join(newsroom, path), path);
  return file !== null && 'story' in file ? indexedText(file.story) : null;
}

/** Asks whether a story was neither saved nor indexed by the app meanwhile. */
function waitingCheck({ database }: IndexJob): (story: Waiting) => boolean {
  const find = database.prepare(`
    SELECT 1 FROM stories LEFT JOIN docs ON story = row
    WHERE row = ? AND stamp = ? AND story IS NULL`);
  return ({ row, stamp }) => find.get(row, stamp) !== undefined;
}

import { isFact, setFact } from '../facts';
import { inTransaction } from '../in-transaction';
import { DOC_GAP } from '../schema';
import { storyRows, type Place } from '../story-rows';
import { recentWords } from '../recent-words';
import { wordsTotals } from '../words-totals';
import type { IndexJob } from './index-newsroom';
import { inPieces, readInPieces } from './read-pieces';
import { readings, type WantedWords } from './readings';

/** Stories indexed in one transaction: each leaves a piece of the index to be merged. */
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

interface Waiting extends WantedWords {
  row: number;
}

/** With its place in the full-text index. */
interface Placed extends Waiting {
  doc: number;
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
  const found = database
    .prepare('SELECT row, path, stamp FROM stories ORDER BY shown DESC, id DESC')
    .all() as Waiting[];
  const placeOf = (number: number) => (number + 1) * DOC_GAP;
  const waiting = found.map((story, at) => ({ ...story, doc: placeOf(found.length - 1 - at) }));
  const recent = recentWords(database);
  recent.begin(placeOf, waiting.length);
  const recentFrom = recent.from();
  let read: { story: Placed; text: readonly string[] | null }[] = [];
  let done = 0;
  for await (const taken of readInPieces(job, 'words', inPieces(waiting))) {
    // Pieces come back as they were given.
    const piece = taken.piece as readonly Placed[];
    read.push(...piece.map((story, at) => ({ story, text: taken.read[at] ?? null })));
    done += piece.length;
    if (read.length < BATCH && done < waiting.length) continue;
    await gate.breathe();
    // In order within a transaction, which the index takes in one go.
    const together = read.toSorted((a, b) => a.story.doc - b.story.doc);
    read = [];
    inTransaction(database, () => {
      for (const { story, text } of together) {
        if (text !== null) rows.index(story, story.doc, text, recentFrom);
      }
    });
    job.listener.progress({ stage: 'indexing', done, total: waiting.length });
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
  let done = 0;
  for (const piece of inPieces(waiting)) {
    const texts = readings.words(job.newsroom, piece);
    await gate.breathe();
    const isPlaced = inTransaction(database, () =>
      piece.every((story, at) => {
        const text = texts[at] ?? null;
        if (text === null) return true;
        const doc = rows.freeDoc(story);
        if (doc !== null) rows.index(story, doc, text);
        return doc !== null;
      }),
    );
    if (!isPlaced) return false;
    done += piece.length;
    job.listener.progress({ stage: 'indexing', done, total: waiting.length });
  }
  return true;
}

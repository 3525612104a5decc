import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { storyFiles } from '../../story-files';
import { inTransaction } from '../in-transaction';
import { otherRows } from '../other-rows';
import { stampOf } from '../stamp';
import type { IndexJob } from './index-newsroom';
import { inPieces, readInPieces } from './read-pieces';
import { fileTaker, type KnownFile, type ReadFile } from './take-files';

/** Files that leave in one transaction. */
const BATCH = 400;
/**
 * Stories stored in one transaction, but for the first few: some 30 ms, so that a save need not wait for
 * long. With fewer, more of the index of ids is written again and again.
 */
const STORED_AT_ONCE = 2_000;
/** Files whose times are asked for without a pause. */
const LOOKED_AT = 2_000;

/** The folder of all stories in a newsroom. */
const STORIES = 'stories';

type Known = Map<string, KnownFile>;

interface StoryPlace {
  id: string;
  /** Relative to the newsroom. */
  path: string;
}

/** Reads the files that are not as the catalog knows them, and tells which stories are gone. */
export async function readChanges(job: IndexJob): Promise<void> {
  const { newsroom } = job;
  // Before the folder: what is saved meanwhile is then newer than what is known here, and stays.
  const known = knownFiles(job);
  const folder = join(newsroom, STORIES);
  const files = await storyFiles(folder);
  const listed = new Set(files.map((path) => STORIES + path.slice(folder.length)));
  await forgetOthers(job, known, listed);
  await readAll(job, known, listed, await changedFiles(job, known, listed));
  await readAll(job, known, listed, orphanedCopies(job, listed));
  const gone = goneStories(job, known, listed);
  if (gone.length > 0) job.listener.gone(gone);
}

function knownFiles({ database }: IndexJob): Known {
  const rows = database
    .prepare('SELECT path, stamp, row FROM stories UNION ALL SELECT path, stamp, NULL FROM others')
    .all() as ({ path: string } & KnownFile)[];
  return new Map(rows.map(({ path, stamp, row }) => [path, { stamp, row }]));
}

/** The last months first: they are what a feed begins with. */
async function changedFiles(job: IndexJob, known: Known, listed: ReadonlySet<string>) {
  const changed: string[] = [];
  for (const [number, path] of [...listed].toReversed().entries()) {
    if (number % LOOKED_AT === 0) await job.gate.breathe();
    const stamp = known.get(path)?.stamp;
    if (stamp === undefined || stamp !== stampNow(join(job.newsroom, path))) changed.push(path);
  }
  return changed;
}

function stampNow(path: string): string | null {
  try {
    return stampOf(statSync(path));
  } catch (error) {
    // Reading it will tell why.
    if (error instanceof Error) return null;
    throw error;
  }
}

/** Stories whose files were not there when the folder was listed, nor are now, nor are elsewhere. */
function goneStories({ database, newsroom }: IndexJob, known: Known, listed: ReadonlySet<string>) {
  const idAt = database.prepare('SELECT id FROM stories WHERE path = ?');
  return [...known].flatMap(([path, { row }]) => {
    if (row === null || !isGone(newsroom, path, listed)) return [];
    return (idAt.all(path) as { id: string }[]).map(({ id }) => id);
  });
}

/** Copies of a story that is no longer there: one of them is the story now. */
function orphanedCopies({ database, newsroom }: IndexJob, listed: ReadonlySet<string>): string[] {
  const copies = database
    .prepare('SELECT id, path FROM others WHERE id IS NOT NULL')
    .all() as StoryPlace[];
  const pathOf = database.prepare('SELECT path FROM stories WHERE id = ?');
  const isOrphaned = (id: string) => {
    const own = pathOf.get(id) as { path: string } | undefined;
    return own === undefined || isGone(newsroom, own.path, listed);
  };
  return copies.filter(({ id }) => isOrphaned(id)).map(({ path }) => path);
}

function isGone(newsroom: string, path: string, listed: ReadonlySet<string>): boolean {
  // It may have been made since the folder was listed.
  return !listed.has(path) && !existsSync(join(newsroom, path));
}

/** Files that no list shows leave the catalog when they are gone. */
async function forgetOthers(job: IndexJob, known: Known, listed: ReadonlySet<string>) {
  const gone = [...known].filter(([path, { row }]) => row === null && !listed.has(path));
  const others = otherRows(job.database);
  for (let at = 0; at < gone.length; at += BATCH) {
    await job.gate.breathe();
    inTransaction(job.database, () => {
      for (const [path] of gone.slice(at, at + BATCH)) {
        if (isGone(job.newsroom, path, listed)) others.remove(path);
      }
    });
  }
}

async function readAll(
  job: IndexJob,
  known: Known,
  listed: ReadonlySet<string>,
  paths: readonly string[],
): Promise<void> {
  const takeIn = fileTaker(job.database, listed);
  let read: ReadFile[] = [];
  let done = 0;
  for await (const taken of readInPieces(job, 'rows', inPieces(paths))) {
    read.push(...taken.read);
    const isFirst = done === 0;
    done += taken.piece.length;
    if (!isFirst && read.length < STORED_AT_ONCE && done < paths.length) continue;
    await job.gate.breathe();
    const together = read;
    read = [];
    inTransaction(job.database, () =>
      together.forEach((file) => takeIn(file, known.get(file.path))),
    );
    job.listener.progress({ stage: 'reading', done, total: paths.length });
  }
}

import { join } from 'node:path';
import { storyFiles } from '../../story-files';
import { inTransaction } from '../in-transaction';
import { otherRows } from '../other-rows';
import { pathsBelow } from '../paths-below';
import { changedFiles, isGone, storeRead } from './changed-files';
import type { IndexJob } from './index-newsroom';
import { fileTaker, type KnownFile } from './take-files';

/** Files that leave in one transaction. */
const BATCH = 400;

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
  const takeIn = fileTaker(job.database, listed);
  const readAll = (paths: readonly string[]) =>
    storeRead(job, { reading: 'rows', stage: 'reading' }, paths, (file) =>
      takeIn(file, known.get(file.path)),
    );
  // The last months first: they are what a feed begins with.
  const lastFirst = [...listed].toReversed();
  await readAll(await changedFiles(job, lastFirst, (path) => known.get(path)?.stamp));
  await readAll(orphanedCopies(job, listed));
  const gone = goneStories(job, known, listed);
  if (gone.length > 0) job.listener.gone(gone);
}

function knownFiles({ database }: IndexJob): Known {
  const rows = database
    .prepare(
      `SELECT path, stamp, row FROM stories
       UNION ALL SELECT path, stamp, NULL FROM others WHERE path >= ? AND path < ?`,
    )
    .all(...pathsBelow(STORIES)) as ({ path: string } & KnownFile)[];
  return new Map(rows.map(({ path, stamp, row }) => [path, { stamp, row }]));
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

import type Database from 'libsql';
import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { namesIn } from '../../names-in';
import { RECORD_NAME } from '../../record-name';
import { isFact, setFact } from '../facts';
import { inTransaction } from '../in-transaction';
import { otherRows } from '../other-rows';
import { pathsBelow } from '../paths-below';
import { FOLDER_GONE, photoPath, photoRows, PHOTOS, type PhotoRow } from '../photo-rows';
import { unknownStamp } from '../stamp';
import { changedFiles, isGone, storeRead } from './changed-files';
import type { IndexJob } from './index-newsroom';

/** A photo's file as it was read just now, or why it is left alone. */
export type ReadPhoto = PhotoRow | { path: string; stamp: string; problem: string };

/** What the catalog knows of photos' files, by path. */
interface KnownPhotos {
  /** Stamps of files that photos are in. */
  rows: ReadonlyMap<string, string>;
  /** Stamps of files that were left alone. */
  others: ReadonlyMap<string, string>;
}

/** Reads the photos' files that are not as the catalog knows them, and takes photos that are gone off it. */
export async function readPhotos(job: IndexJob): Promise<void> {
  const { database, newsroom } = job;
  // Before the folder: what is saved meanwhile is then newer than what is known here, and stays.
  const known = knownPhotos(database);
  const names = await namesIn(join(newsroom, PHOTOS));
  const records = names.filter((name) => RECORD_NAME.test(name)).toSorted();
  const listed = new Set(records.map((name) => join(PHOTOS, name)));
  const take = photoTaker(database, known);
  const paths = await changedFiles(
    job,
    [...listed],
    (path) => known.rows.get(path) ?? known.others.get(path),
  );
  let isChanged = false;
  await storeRead(job, { reading: 'photos', stage: 'photos' }, paths, (file) => {
    isChanged = take(file) || isChanged;
  });
  await job.gate.breathe();
  const isAnyGone = inTransaction(database, () => forgetGone(job, known, listed));
  sayWhetherFolderIsThere(job, isAnyGone);
  isChanged ||= isAnyGone;
  // Whoever asked before has waited for all of them.
  const wereListed = isFact(database, 'photos');
  if (!wereListed) setFact(database, 'photos', true);
  job.listener.photosRead(isChanged && wereListed);
}

function knownPhotos(database: Database.Database): KnownPhotos {
  const rows = database.prepare('SELECT id, stamp FROM photos').all() as {
    id: string;
    stamp: string;
  }[];
  const others = database
    .prepare('SELECT path, stamp FROM others WHERE path >= ? AND path < ?')
    .all(...pathsBelow(PHOTOS)) as { path: string; stamp: string }[];
  return {
    rows: new Map(rows.map(({ id, stamp }) => [photoPath(id), stamp])),
    others: new Map(others.map(({ path, stamp }) => [path, stamp])),
  };
}

/** A function that stores what a file held, in the caller's transaction, and says whether lists are others now. */
function photoTaker(database: Database.Database, known: KnownPhotos) {
  const photos = photoRows(database);
  const others = otherRows(database);
  return (file: ReadPhoto): boolean => {
    const id = 'id' in file ? file.id : basename(file.path, '.json');
    const path = 'id' in file ? photoPath(id) : file.path;
    const before = photos.find(id);
    // Saved since it was read: what was written then is good.
    if (before?.stamp !== known.rows.get(path)) return false;
    if ('problem' in file) {
      photos.remove(id);
      others.put(path, file.stamp, { id: null, message: file.problem });
      return before !== undefined;
    }
    others.remove(path);
    photos.put(file);
    return before?.record !== file.record;
  };
}

/** @returns whether a photo went. */
function forgetGone(
  { database, newsroom }: IndexJob,
  known: KnownPhotos,
  listed: ReadonlySet<string>,
): boolean {
  const photos = photoRows(database);
  const others = otherRows(database);
  for (const path of known.others.keys()) {
    if (isGone(newsroom, path, listed)) others.remove(path);
  }
  const gone = [...known.rows.keys()].filter((path) => isGone(newsroom, path, listed));
  for (const path of gone) photos.remove(basename(path, '.json'));
  return gone.length > 0;
}

/** Said until it is there again, also where the next look finds no photo more to miss. */
function sayWhetherFolderIsThere({ database, newsroom }: IndexJob, isAnyGone: boolean): void {
  const others = otherRows(database);
  if (existsSync(join(newsroom, PHOTOS))) others.remove(PHOTOS);
  else if (isAnyGone) others.put(PHOTOS, unknownStamp(), FOLDER_GONE);
}

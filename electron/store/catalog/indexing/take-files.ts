import type Database from 'libsql';
import { basename } from 'node:path';
import { otherRows } from '../other-rows';
import { storyRows, type StoryRow } from '../story-rows';

/** What the catalog knew of a file before the folder was listed. */
export interface KnownFile {
  stamp: string;
  /** Of its story; null for a file that was left alone. */
  row: number | null;
}

/** A file as it was read just now: what lists show of it, or why it is left alone. */
export type ReadFile = StoryRow | { path: string; stamp: string; problem: string };

/**
 * A function that stores what a file held, in the caller's transaction. Of files with one id (a sync
 * tool's copies) the one named by it is taken, or else the first.
 *
 * @param listed all files that are there.
 */
export function fileTaker(database: Database.Database, listed: ReadonlySet<string>) {
  const rows = storyRows(database);
  const others = otherRows(database);
  const stampOfRow = database.prepare('SELECT stamp FROM stories WHERE row = ?');

  const leaveAlone = ({ path, stamp }: ReadFile, message: string, known?: KnownFile) => {
    const row = known?.row ?? null;
    const now = row === null ? undefined : (stampOfRow.get(row) as { stamp: string } | undefined);
    // Saved since it was read: what was written then is good.
    if (now !== undefined && now.stamp !== known?.stamp) return;
    if (row !== null) rows.remove(row);
    others.put(path, stamp, { id: null, message });
  };

  /** @returns false when another file is the story. */
  const takesPlace = ({ id, path, stamp }: StoryRow, taken: TakenPlace) => {
    if (taken === undefined || taken.path === path || !listed.has(taken.path)) return true;
    if (!isRather(path, taken.path, id)) {
      others.put(path, stamp, { id, message: null });
      return false;
    }
    others.put(taken.path, taken.stamp, { id, message: null });
    return true;
  };

  return (file: ReadFile, known?: KnownFile): void => {
    if ('problem' in file) return leaveAlone(file, file.problem, known);
    // Most files are new, and their story too.
    if (known === undefined && rows.add(file) !== null) return;
    const { id, path } = file;
    const taken = rows.find(id);
    if (taken?.path === path && taken.stamp !== known?.stamp) return;
    const oldRow = known?.row ?? null;
    // The file holds another story than it did.
    if (oldRow !== null && oldRow !== taken?.row) rows.remove(oldRow);
    if (!takesPlace(file, taken)) return;
    others.remove(path);
    if (taken === undefined) rows.add(file);
    else rows.replace(taken.row, file);
  };
}

type TakenPlace = { path: string; stamp: string } | undefined;

function isRather(path: string, other: string, id: string): boolean {
  const isOther = (candidate: string) => Number(basename(candidate) !== `${id}.json`);
  const order = isOther(path) - isOther(other);
  return order === 0 ? path < other : order < 0;
}

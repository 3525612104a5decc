import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CatalogProgress } from '../../../../shared/ipc';
import { inTransaction } from '../in-transaction';
import { isStill } from '../stamp';
import type { IndexJob } from './index-newsroom';
import { inPieces, readInPieces } from './read-pieces';
import type { Readings } from './readings';

/** Files whose times are asked for without a pause. */
const LOOKED_AT = 2_000;
/**
 * Files stored in one transaction, but for the first few: some 30 ms, so that a save need not wait for
 * long. With fewer, more of the index of ids is written again and again.
 */
const STORED_AT_ONCE = 2_000;

/**
 * Those of these files that are not as the catalog knows them.
 *
 * @param paths relative to the newsroom.
 * @param stampOfKnown stamp of the version that the catalog knows.
 */
export async function changedFiles(
  job: IndexJob,
  paths: readonly string[],
  stampOfKnown: (path: string) => string | undefined,
): Promise<string[]> {
  const changed: string[] = [];
  for (const [number, path] of paths.entries()) {
    if (number % LOOKED_AT === 0) await job.gate.breathe();
    const stamp = stampOfKnown(path);
    if (stamp === undefined || !isStill(join(job.newsroom, path), stamp)) changed.push(path);
  }
  return changed;
}

/** Whether a file was not there when the folder was listed, nor is now. @param path relative to the newsroom */
export function isGone(newsroom: string, path: string, listed: ReadonlySet<string>): boolean {
  // It may have been made since the folder was listed.
  return !listed.has(path) && !existsSync(join(newsroom, path));
}

type FileReading = 'rows' | 'photos';

/** Reads files and stores what they hold, the first ones first. */
export async function storeRead<Name extends FileReading>(
  job: IndexJob,
  { reading, stage }: { reading: Name; stage: CatalogProgress['stage'] },
  paths: readonly string[],
  takeIn: (file: Readings[Name]['read'][number]) => void,
): Promise<void> {
  let read: Readings[Name]['read'][number][] = [];
  let done = 0;
  for await (const taken of readInPieces(job, reading, inPieces(paths))) {
    read.push(...taken.read);
    const isFirst = done === 0;
    done += taken.piece.length;
    if (!isFirst && read.length < STORED_AT_ONCE && done < paths.length) continue;
    await job.gate.breathe();
    const together = read;
    read = [];
    inTransaction(job.database, () => together.forEach(takeIn));
    job.listener.progress({ stage, done, total: paths.length });
  }
}

import { UserError } from '../../shared/errors';
import type { IngestProgress } from '../../shared/ipc-photos';
import type { Photo } from '../../shared/photo';
import type { AddedPhotos, RefusedFile } from '../../shared/photos/added-photos';
import { summarisePhoto } from '../../shared/summary';
import type { RunTask } from '../isolated/tasks';
import type { PhotoStore } from '../store/photo-store';
import { whyOtherKind } from './other-kinds';
import type { PictureFile } from './picture-files';

/** Two more than there are readers: while one is copied and one waits for the disk, they all read. */
const AT_ONCE = 4;

export interface Ingest {
  store: PhotoStore;
  /** Folder for the smaller copies that the window shows; null where there can be none. */
  copies: string | null;
  runTask: RunTask;
  progress(progress: IngestProgress): void;
  signal: AbortSignal;
}

/**
 * Takes pictures into the newsroom. One that is refused, or was here before, does not stop the rest; a
 * cancel does, and keeps what is taken in by then.
 *
 * @returns the photos in the order of their files.
 * @throws what is no refusal of a single picture, once nothing is under way any more.
 */
export async function takeIn(files: readonly PictureFile[], ingest: Ingest): Promise<AddedPhotos> {
  const { progress, signal } = ingest;
  const outcomes: (Outcome | undefined)[] = [];
  let done = 0;
  const next = files.entries();
  const work = async () => {
    for (const [index, file] of next) {
      if (signal.aborted) return;
      const outcome = await takeOne(file, ingest);
      if (outcome === 'cancelled') return;
      outcomes[index] = outcome;
      done += 1;
      progress({ done, total: files.length });
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  return {
    ...added(outcomes.filter((outcome) => outcome !== undefined)),
    wasCancelled: signal.aborted,
  };
}

/** What became of a file. */
type Outcome = { photo: Photo; isNew: boolean } | { refused: RefusedFile } | { other: RefusedFile };

async function takeOne(
  { name, start, copyTo }: PictureFile,
  { store, copies, runTask, signal }: Ingest,
): Promise<Outcome | 'cancelled'> {
  try {
    // Before it is copied: a film beside the pictures may be larger than all of them.
    const why = whyOtherKind(name, await start());
    if (why !== null) return { other: { name, why } };
    return await store.add(copyTo, (path) =>
      runTask('inspect-picture', { path, fileName: name, copies }, { subject: name, signal }),
    );
  } catch (error) {
    if (signal.aborted) return 'cancelled';
    if (!(error instanceof UserError)) throw error;
    return { refused: { name, why: error.message } };
  }
}

function added(outcomes: readonly Outcome[]): Omit<AddedPhotos, 'wasCancelled'> {
  const taken = outcomes.filter((outcome) => 'photo' in outcome);
  return {
    photos: taken.map(({ photo }) => summarisePhoto(photo)),
    known: taken.filter(({ isNew }) => !isNew).length,
    added: taken.filter(({ isNew }) => isNew).map(({ photo }) => photo.id),
    refused: outcomes.flatMap((outcome) => ('refused' in outcome ? outcome.refused : [])),
    others: outcomes.flatMap((outcome) => ('other' in outcome ? outcome.other : [])),
    cut: taken
      .filter(({ photo, isNew }) => isNew && photo.cut.length > 0)
      .map(({ photo }) => ({ name: photo.fileName, cut: photo.cut })),
  };
}

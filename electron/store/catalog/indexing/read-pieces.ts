import type { IndexJob } from './index-newsroom';
import type { ReadPiece } from './reading-threads';
import { readings, type Readings } from './readings';

/** Files read in one go: some 50 ms of work, so that no save waits long. */
const PIECE = 400;
/** Fewer pieces are read sooner than a thread has started. */
const WORTH_THREADS = 5;

/**
 * What files hold, in pieces, the first ones first: read by threads where the job has them, and here
 * while they have nothing to give.
 */
export async function* readInPieces<Name extends keyof Readings>(
  { newsroom, startReading }: Pick<IndexJob, 'newsroom' | 'startReading'>,
  reading: Name,
  pieces: readonly Readings[Name]['piece'][],
): AsyncGenerator<ReadPiece<Name>, void> {
  const unread = [...pieces];
  const readHere = (piece: Readings[Name]['piece']) => ({
    piece,
    read: readings[reading](newsroom, piece),
  });
  if (startReading === undefined || pieces.length < WORTH_THREADS) {
    for (const piece of unread) yield readHere(piece);
    return;
  }
  const threads = startReading(
    { newsroom, reading },
    () => unread.shift(),
    (piece) => unread.unshift(piece),
  );
  try {
    for (;;) {
      const read = threads.take();
      const here = read === undefined ? unread.shift() : undefined;
      if (read !== undefined) yield read;
      else if (here !== undefined) yield readHere(here);
      else if (threads.isReading) await threads.next();
      else return;
    }
  } finally {
    await threads.end();
  }
}

/** Work in pieces of at most so many, in order. */
export function inPieces<T>(whole: readonly T[], size = PIECE): T[][] {
  const pieces: T[][] = [];
  for (let at = 0; at < whole.length; at += size) pieces.push(whole.slice(at, at + size));
  return pieces;
}

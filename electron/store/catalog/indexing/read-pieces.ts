import type { IndexJob } from './index-newsroom';
import { readFiles } from './read-files';
import type { Piece, ReadPiece } from './reading-threads';

/** Files read in one go: some 50 ms of work, so that no save waits long. */
const PIECE = 400;
/** Fewer are read sooner than a thread has started. */
const WORTH_THREADS = 2_000;

/**
 * What files hold, in pieces, the first ones first: read by threads where the job has them, and here
 * while they have nothing to give.
 *
 * @param paths relative to the newsroom.
 */
export async function* readInPieces(
  { newsroom, startReading }: Pick<IndexJob, 'newsroom' | 'startReading'>,
  paths: readonly string[],
): AsyncGenerator<ReadPiece, void> {
  const unread = piecesOf(paths);
  if (startReading === undefined || paths.length < WORTH_THREADS) {
    for (const piece of unread) yield readHere(newsroom, piece);
    return;
  }
  const threads = startReading(
    newsroom,
    () => unread.shift(),
    (piece) => unread.unshift(piece),
  );
  try {
    for (;;) {
      const read = threads.take();
      const here = read === undefined ? unread.shift() : undefined;
      if (read !== undefined) yield read;
      else if (here !== undefined) yield readHere(newsroom, here);
      else if (threads.isReading) await threads.next();
      else return;
    }
  } finally {
    await threads.end();
  }
}

function readHere(newsroom: string, piece: Piece): ReadPiece {
  return { paths: piece.length, files: readFiles(newsroom, piece) };
}

function piecesOf(paths: readonly string[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < paths.length; at += PIECE) pieces.push(paths.slice(at, at + PIECE));
  return pieces;
}

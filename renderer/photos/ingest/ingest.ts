import type { AddedPhotos } from '../../../shared/photos/added-photos';
import type { PhotoSummary } from '../../../shared/summary';
import { attempt, newsroomPath, notify } from '../../app-store';
import { fileBytes } from '../../file-bytes';
import { listen, request } from '../../ipc';
import { progressNotice } from '../../ui/progress-notice';
import { sayAdded } from '../remove-photos';
import { tellOf } from './ingest-report';

/** Files whose bytes are handed over together. */
const AT_ONCE = 4;

/** What pictures are taken in for: to use one at once, or for the wall, where that can be undone. */
type IngestPurpose = 'use' | 'wall';

/** Lets the person choose pictures, or a folder of them, and takes them into the newsroom. */
export async function ingestChosen(
  what: 'photos.choose' | 'photos.chooseFolder',
  purpose: IngestPurpose,
): Promise<readonly PhotoSummary[]> {
  const newsroom = newsroomPath();
  const notice = progressNotice('Adding pictures', () => void request('photos.cancelAdding'), true);
  const stop = listen({ 'photos.progress': ({ done, total }) => notice.progress(done, total) });
  try {
    const added = await attempt(() => request(what));
    if (added === undefined) return [];
    say(added, purpose, newsroom);
    return added.photos;
  } finally {
    stop();
    notice.end();
  }
}

/**
 * Takes files that were dropped or pasted into the newsroom, a few at a time: hundreds of pictures are more
 * than a window's memory holds.
 */
export async function ingestFiles(
  files: readonly File[],
  purpose: IngestPurpose,
): Promise<readonly PhotoSummary[]> {
  if (files.length === 0) return [];
  const newsroom = newsroomPath();
  const cancelled = new AbortController();
  const notice = progressNotice('Adding pictures', () => cancelled.abort(), true);
  let all: Omit<AddedPhotos, 'wasCancelled'> = NOTHING_ADDED;
  try {
    for (let at = 0; at < files.length && !cancelled.signal.aborted; at += AT_ONCE) {
      const added = await attempt(() => addBytes(files.slice(at, at + AT_ONCE)));
      if (added === undefined) break;
      all = together(all, added);
      notice.progress(Math.min(at + AT_ONCE, files.length), files.length);
    }
  } finally {
    notice.end();
  }
  say({ ...all, wasCancelled: cancelled.signal.aborted }, purpose, newsroom);
  return all.photos;
}

/** Files that cannot be read are told of, and left out. */
async function addBytes(files: readonly File[]): Promise<AddedPhotos> {
  const read = await Promise.all(
    files.map((file) => attempt(async () => ({ name: file.name, bytes: await fileBytes(file) }))),
  );
  return request(
    'photos.add',
    read.filter((file) => file !== undefined),
  );
}

const NOTHING_ADDED = { photos: [], known: 0, added: [], refused: [], others: [], cut: [] };

function together(
  before: Omit<AddedPhotos, 'wasCancelled'>,
  { photos, known, added, refused, others, cut }: AddedPhotos,
): Omit<AddedPhotos, 'wasCancelled'> {
  return {
    photos: [...before.photos, ...photos],
    known: before.known + known,
    added: [...before.added, ...added],
    refused: [...before.refused, ...refused],
    others: [...before.others, ...others],
    cut: [...before.cut, ...cut],
  };
}

/** What became of them, as far as it is not as expected, or can be undone in the newsroom that they went to. */
function say(
  { photos, known, added, wasCancelled, ...told }: AddedPhotos,
  purpose: IngestPurpose,
  newsroom: string | undefined,
): void {
  tellOf(told);
  const here = known === 0 ? '' : ` ${known} of them ${known === 1 ? 'was' : 'were'} here before.`;
  const [pictures, are] =
    photos.length === 1 ? ['1 picture', 'is'] : [`${photos.length} pictures`, 'are'];
  const areAdded = wasCancelled || known === 0 ? ` ${are} added` : '';
  const said = `${wasCancelled ? 'Stopped. ' : ''}${pictures}${areAdded}.${here}`;
  const isHere = newsroomPath() === newsroom;
  if (purpose === 'wall' && added.length > 0 && isHere) sayAdded(said, added);
  else if (wasCancelled || known > 0) notify(said);
}

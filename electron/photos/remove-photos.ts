import { UserError } from '../../shared/errors';
import type { LeftPhoto, MovedPhotos, StoryName } from '../../shared/photos/removal';
import { STORY_PATIENCE_MS } from '../find/story-patience';
import type { RunTask } from '../isolated/tasks';
import type { Newsroom } from '../store/newsroom';

/** A photo to be taken out; `rev` where one version alone is meant. */
interface PhotoToRemove {
  id: string;
  rev?: number | undefined;
}

/**
 * Takes photos out of the newsroom, but for those that stories use, as their files say now. One that cannot be
 * taken out does not keep the others.
 *
 * @throws UserError `read-only`; what says nothing of a single photo.
 */
export async function removePhotos(
  newsroom: Newsroom,
  runTask: RunTask,
  asked: readonly PhotoToRemove[],
): Promise<MovedPhotos> {
  const { photos, stories } = newsroom;
  photos.refuseReadOnly('removed');
  // The missing stories may use them.
  if (stories.outside.guard.count > 0) {
    throw new UserError('read-only', 'Stories are missing. Say first whether that is right.');
  }
  const ids = asked.map(({ id }) => id);
  const users = await usersOf(newsroom, runTask, ids);
  const versions = new Map(asked.map(({ id, rev }) => [id, rev]));
  return moveEach(newsroom, ids, users, (id) => photos.remove(id, versions.get(id)));
}

/** Puts photos back that were taken out. @throws UserError `read-only`; what says nothing of a single photo. */
export async function putBackPhotos(
  newsroom: Newsroom,
  ids: readonly string[],
): Promise<MovedPhotos> {
  newsroom.photos.refuseReadOnly('put back');
  return moveEach(newsroom, ids, new Map(), (id) => newsroom.photos.putBack(id));
}

/** The catalog says where to look, the files what is there, as for a photo that is replaced. */
async function usersOf(
  { path, stories }: Newsroom,
  runTask: RunTask,
  photoIds: readonly string[],
): Promise<ReadonlyMap<string, readonly StoryName[]>> {
  const known = await stories.catalog.knownUses(photoIds);
  return runTask(
    'users-of-photos',
    { newsroom: path, known, photoIds },
    { subject: 'stories', timeoutMs: STORY_PATIENCE_MS },
  );
}

async function moveEach(
  { photos }: Newsroom,
  ids: readonly string[],
  users: ReadonlyMap<string, readonly StoryName[]>,
  move: (id: string) => Promise<void>,
): Promise<MovedPhotos> {
  const moved: string[] = [];
  const left: LeftPhoto[] = [];
  for (const id of ids) {
    const fileName = photos.get(id)?.fileName ?? id;
    const stories = users.get(id) ?? [];
    if (stories.length > 0) {
      left.push({ id, fileName, reason: null, stories });
      continue;
    }
    try {
      await move(id);
      moved.push(id);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      left.push({ id, fileName, reason: error.message, stories });
    }
  }
  return { moved, left };
}

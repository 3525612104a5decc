import { join } from 'node:path';
import type { FindProgress } from '../../shared/find/newsroom';
import { usedPhotoIds } from '../../shared/photo-uses';
import type { StoryName } from '../../shared/photos/removal';
import { howUsed } from '../../shared/photos/replace-photo';
import type { LevelWords } from '../../shared/photos/two-levels';
import type { PhotoUses, StoryWithPhoto } from '../../shared/photos/uses';
import type { Story } from '../../shared/story';
import { closedBecause } from '../../shared/workflow';
import { readStoryFile } from '../store/catalog/read-story-file';
import { isStill } from '../store/catalog/stamp';
import type { KnownUses } from '../store/catalog/uses-of-photos';

export interface UsesOrder {
  newsroom: string;
  /** What the catalog knows: files that it does not know as they are now are read too. */
  known: KnownUses;
  photoId: string;
  /** What the library says of the photo; null where it has no such photo any more. */
  library: LevelWords | null;
}

/** The same for many photos, of which it is asked only which stories use them. */
export interface UsersOrder {
  newsroom: string;
  known: KnownUses;
  photoIds: readonly string[];
}

/**
 * Looks through story files for those that use a photo, one after the other, but for those that are still the
 * version that is known not to: for a process that has nothing else to do.
 */
export function usesInFiles(
  { newsroom, known, photoId, library }: UsesOrder,
  report: (progress: FindProgress) => void,
): PhotoUses {
  const stories: StoryWithPhoto[] = [];
  const unread = readStories(newsroom, known, report, (story) => {
    const use = howUsed(story, photoId, library);
    if (use === null) return;
    const { id, rev, headline, state } = story;
    stories.push({ id, rev, headline, closed: closedBecause(state), ...use });
  });
  return { stories, unread };
}

/** Which stories use each of these photos, by the photo's id; looks through files as `usesInFiles` does. */
export function usersInFiles(
  { newsroom, known, photoIds }: UsersOrder,
  report: (progress: FindProgress) => void,
): Map<string, StoryName[]> {
  const users = new Map<string, StoryName[]>();
  const asked = new Set(photoIds);
  readStories(newsroom, known, report, (story) => {
    for (const photoId of usedPhotoIds(story)) {
      if (!asked.has(photoId)) continue;
      const { id, headline, kind } = story;
      users.set(photoId, [...(users.get(photoId) ?? []), { id, headline, kind }]);
    }
  });
  return users;
}

/** @param look gets each story that may use the photos. @returns how many could not be read */
function readStories(
  newsroom: string,
  { paths, stamps }: KnownUses,
  report: (progress: FindProgress) => void,
  look: (story: Story) => void,
): number {
  let unread = 0;
  for (const [done, path] of paths.entries()) {
    report({ done, total: paths.length });
    if (isStill(join(newsroom, path), stamps[done] ?? '')) continue;
    const file = readStoryFile(join(newsroom, path), path);
    if (file === null) continue;
    if ('story' in file) look(file.story);
    else unread += 1;
  }
  return unread;
}

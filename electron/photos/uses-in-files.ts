import { relative } from 'node:path';
import type { FindProgress } from '../../shared/find/newsroom';
import { howUsed } from '../../shared/photos/replace-photo';
import type { LevelWords } from '../../shared/photos/two-levels';
import type { PhotoUses, StoryWithPhoto } from '../../shared/photos/uses';
import { closedBecause } from '../../shared/workflow';
import { readStoryFile } from '../store/catalog/read-story-file';

export interface UsesOrder {
  newsroom: string;
  /** Absolute paths of stories. */
  paths: readonly string[];
  photoId: string;
  /** What the library says of the photo; null where it has no such photo any more. */
  library: LevelWords | null;
}

/**
 * Looks through story files for those that use a photo, one after the other: for a process that has nothing
 * else to do.
 */
export function usesInFiles(
  { newsroom, paths, photoId, library }: UsesOrder,
  report: (progress: FindProgress) => void,
): PhotoUses {
  const stories: StoryWithPhoto[] = [];
  let unread = 0;
  for (const [done, path] of paths.entries()) {
    report({ done, total: paths.length });
    const file = readStoryFile(path, relative(newsroom, path));
    if (file === null) continue;
    if (!('story' in file)) {
      unread += 1;
      continue;
    }
    const use = howUsed(file.story, photoId, library);
    if (use === null) continue;
    const { id, rev, headline, state } = file.story;
    stories.push({ id, rev, headline, closed: closedBecause(state), ...use });
  }
  return { stories, unread };
}

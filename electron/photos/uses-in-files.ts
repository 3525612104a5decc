import { join } from 'node:path';
import type { FindProgress } from '../../shared/find/newsroom';
import { howUsed } from '../../shared/photos/replace-photo';
import type { LevelWords } from '../../shared/photos/two-levels';
import type { PhotoUses, StoryWithPhoto } from '../../shared/photos/uses';
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

/**
 * Looks through story files for those that use a photo, one after the other, but for those that are still the
 * version that is known not to: for a process that has nothing else to do.
 */
export function usesInFiles(
  { newsroom, known: { paths, stamps }, photoId, library }: UsesOrder,
  report: (progress: FindProgress) => void,
): PhotoUses {
  const stories: StoryWithPhoto[] = [];
  let unread = 0;
  for (const [done, path] of paths.entries()) {
    report({ done, total: paths.length });
    if (isStill(join(newsroom, path), stamps[done] ?? '')) continue;
    const file = readStoryFile(join(newsroom, path), path);
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

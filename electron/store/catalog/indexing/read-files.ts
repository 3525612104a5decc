import { join } from 'node:path';
import { readStoryFile } from '../read-story-file';
import { storyRow } from '../story-rows';
import type { ReadFile } from './take-files';

/** What these files hold, those left out that are gone. Paths are relative to the newsroom. */
export function readFiles(newsroom: string, paths: readonly string[]): ReadFile[] {
  return paths.flatMap((path): readonly ReadFile[] => {
    const file = readStoryFile(join(newsroom, path), path);
    if (file === null) return [];
    return 'story' in file ? [storyRow({ ...file, path })] : [{ ...file, path }];
  });
}

import { join } from 'node:path';
import type { Story } from '../../../shared/story';
import type { StoryStore } from '../story-store';
import { inStories, put, storyRecord, STORY_FOLDER } from '../testing';
import { Recovery } from './recovery';

export const STORY_ID = 'harbour-story';
export const STORY_FILE = join(STORY_FOLDER, `${STORY_ID}.json`);
/** What a save of the story leaves when it is cut off. */
export const LEFTOVER = join(STORY_FOLDER, `.${STORY_ID}.json.0123456789ab.copydesk-tmp`);
/** Words of the story that could not be saved; in earnest they are not in the newsroom. */
export const KEPT = `${STORY_ID}.0123456789ab.json`;

interface Newsroom {
  recovery: Recovery;
  store: StoryStore;
  folder: string;
}

/**
 * Runs `work` with a newsroom of one story, at version 3.
 *
 * @param stored what the story's file holds instead.
 * @param files other files, by path in the newsroom.
 */
export function withRecovery(
  { stored = storyRecord(), files = {} }: { stored?: unknown; files?: Record<string, unknown> },
  work: (newsroom: Newsroom) => Promise<void>,
  readOnly = false,
): Promise<void> {
  return inStories(
    { [`${STORY_ID}.json`]: stored },
    async (store, folder) => {
      for (const [path, content] of Object.entries(files)) await put(join(folder, path), content);
      const kept = async () => [join(folder, KEPT)];
      await work({ recovery: new Recovery(folder, store, kept), store, folder });
    },
    readOnly,
  );
}

/** A body of one paragraph. */
export function bodyOf(text: string): Story['body'] {
  return { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
}

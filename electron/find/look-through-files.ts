import { relative } from 'node:path';
import type { House } from '../../shared/find/field-words';
import { finder } from '../../shared/find/find';
import { matchesIn } from '../../shared/find/look-through';
import {
  MOST_MATCHES,
  type FindProgress,
  type FoundInNewsroom,
  type FoundMatch,
  type FoundStory,
} from '../../shared/find/newsroom';
import type { FindQuestion } from '../../shared/find/question';
import type { Story } from '../../shared/story';
import { closedBecause } from '../../shared/workflow';
import { readStoryFile } from '../store/catalog/read-story-file';

export interface LookThroughOrder {
  newsroom: string;
  /** Absolute paths of stories. */
  paths: readonly string[];
  question: FindQuestion;
  house: House;
}

/** Looks through story files, one after the other: for a process that has nothing else to do. */
export function lookThroughFiles(
  { newsroom, paths, question, house }: LookThroughOrder,
  report: (progress: FindProgress) => void,
): FoundInNewsroom {
  const find = finder(question);
  const stories: FoundStory[] = [];
  let unread = 0;
  let room = MOST_MATCHES;
  for (const [done, path] of paths.entries()) {
    report({ done, total: paths.length });
    const file = readStoryFile(path, relative(newsroom, path));
    if (file === null) continue;
    const matches = 'story' in file ? known(file.story, find, house) : null;
    if (matches === null) unread += 1;
    else if (matches.length > room) return { stories, isMore: true, unread };
    else if ('story' in file && matches.length > 0) {
      const { id, rev, headline, state } = file.story;
      stories.push({ id, rev, headline, closed: closedBecause(state), matches });
      room -= matches.length;
    }
  }
  return { stories, isMore: false, unread };
}

/** Null for a story with a block that is not known here. */
function known(story: Story, find: ReturnType<typeof finder>, house: House): FoundMatch[] | null {
  try {
    return matchesIn(story, find, house);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

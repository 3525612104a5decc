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

/** To see that there are such; nothing is dealt with in stories that are closed. */
const MOST_CLOSED_MATCHES = 500;

/**
 * Looks through story files, one after the other: for a process that has nothing else to do. Where
 * there are more matches than are given, some of those given can be replaced, unless none can be.
 */
export function lookThroughFiles(
  { newsroom, paths, question, house }: LookThroughOrder,
  report: (progress: FindProgress) => void,
): FoundInNewsroom {
  const find = finder(question);
  const stories: FoundStory[] = [];
  let unread = 0;
  const room = { open: MOST_MATCHES, closed: MOST_CLOSED_MATCHES };
  let isMore = false;
  for (const [done, path] of paths.entries()) {
    report({ done, total: paths.length });
    const file = readStoryFile(path, relative(newsroom, path));
    if (file === null) continue;
    const matches = 'story' in file ? known(file.story, find, house) : null;
    if (matches === null) unread += 1;
    else if ('story' in file && matches.length > 0) {
      const { id, rev, headline, state } = file.story;
      const closed = closedBecause(state);
      const kind = closed === null ? 'open' : 'closed';
      const given = closed === null ? givenOf(matches, room.open) : matches.slice(0, room.closed);
      isMore ||= given.length < matches.length;
      if (given.length > 0) stories.push({ id, rev, headline, closed, matches: given });
      else if (closed === null) break;
      room[kind] -= given.length;
    }
  }
  return { stories, isMore, unread };
}

/** All of a story's matches or none, that it is dealt with as a whole; the first where it has too many. */
function givenOf(matches: FoundMatch[], room: number): FoundMatch[] {
  if (matches.length <= room) return matches;
  return room === MOST_MATCHES ? matches.slice(0, room) : [];
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

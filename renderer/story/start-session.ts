import type { LookedAt } from '../../shared/ipc';
import type { Story } from '../../shared/story';
import type { StoryPlace } from '../../shared/story-place';
import { notify } from '../app-store';
import { refreshAfterSave } from '../feed/story-list';
import { request, RequestError } from '../ipc';
import { isReadOnly, sessionOf, setSessions } from './open-session';
import { StorySession } from './story-session';

/** A story that was read just now, to be opened. */
export interface Opening {
  story: Story;
  /** Version of the story's shape, where a newer Copydesk made it: it can only be looked at. */
  newer?: number | null;
  /** Where the person was in it. */
  place?: StoryPlace | null;
  /** It holds words that are not on the disk. */
  unsaved?: boolean;
}

/** Reads a story to open it; one that a newer Copydesk made comes to be looked at. @throws RequestError */
export async function readStory(id: string): Promise<Opening> {
  const [looked, place] = await Promise.all([read(id), request('stories.placeIn', id)]);
  return { ...looked, place };
}

async function read(id: string): Promise<LookedAt> {
  try {
    return { story: await request('stories.open', id), newer: null };
  } catch (error) {
    if (!(error instanceof RequestError) || error.code !== 'newer-version') throw error;
    return request('stories.look', id);
  }
}

/**
 * Gives the story a session, unless it has one by now.
 *
 * @returns null where it has a block that is not known here, which is said: it is left alone.
 */
export function startSession(opening: Opening): StorySession | null {
  const { story, newer = null, place = null, unsaved = false } = opening;
  const known = sessionOf(story.id);
  if (known !== null) return known;
  const session = sessionFor(story, newer);
  if (session === null) return null;
  session.place = place;
  setSessions((sessions) => sessions.set(session.id, session));
  if (unsaved) session.saveAsGiven();
  return session;
}

/** Lets go of sessions; what they have must be saved. */
export function endSessions(ended: readonly StorySession[]): void {
  // While they still stand among the others: whoever hears that they do not must find them whole.
  for (const session of ended) session.leave();
  setSessions((sessions) => {
    for (const session of ended) sessions.delete(session.id);
  });
  for (const session of ended) session.destroy();
}

function sessionFor(story: Story, newer: number | null): StorySession | null {
  try {
    return new StorySession(story, isReadOnly({ newer }), refreshAfterSave, newer);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    notify(
      `“${story.headline || story.id}” has a block that this Copydesk does not know, and was left untouched. ${error.message}`,
      { tone: 'error' },
    );
    return null;
  }
}

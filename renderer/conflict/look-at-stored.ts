import type { StoredVersion } from '../../shared/ipc';
import { isSameWork } from '../../shared/same-work';
import { attempt } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { request } from '../ipc';
import { useOpenStory } from '../story/open-story';
import type { StorySession } from '../story/story-session';
import { beInConflict, endConflict } from './conflict-store';
import { offerComparison } from './offer-comparison';

/**
 * Looks what another program made of the open story's file. A story without unsaved words shows it
 * at once; else both versions stay, and the person is asked.
 */
export async function lookAtStored(session: StorySession): Promise<void> {
  await session.whileNotSaving(async () => {
    const stored = await attempt(() => request('stories.stored', session.id));
    if (stored !== undefined && useOpenStory.getState().session === session) {
      await meet(session, stored);
    }
  });
  void refreshStories();
}

/** To be called while nothing is being saved. */
async function meet(session: StorySession, stored: StoredVersion): Promise<void> {
  const mine = session.snapshot();
  const unsaved = session.hasUnsaved;
  if (stored.status !== 'story') {
    beInConflict(session, stored);
    // What is on screen is in no file now.
    if (!unsaved) await attempt(() => request('stories.keepAside', mine));
    return;
  }
  const { story, hash, known } = stored;
  const isOurs = known && story.rev === mine.rev;
  if (!isOurs && unsaved && !isSameWork(mine, story)) {
    beInConflict(session, stored);
    offerComparison();
    return;
  }
  endConflict();
  if (isOurs) return;
  if (unsaved) session.continueFrom(story);
  else session.adopt(story);
  // Another version again by now is met by the next save, or told of by the next event.
  await attempt(() => request('stories.takeStored', { id: session.id, hash }));
}

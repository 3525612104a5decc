import type { StoredVersion } from '../../shared/outside-change';
import { isSameWork } from '../../shared/same-work';
import type { Story } from '../../shared/story';
import { attempt, notify } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { request, RequestError } from '../ipc';
import { isOpen } from '../story/open-session';
import type { StorySession } from '../story/story-session';
import { beInConflict, endConflict } from './conflict-store';
import { offerComparison } from './offer-comparison';

/**
 * Looks what another program made of an open story's file. A story without unsaved words shows it
 * at once; else both versions stay, and the person is asked.
 */
export async function lookAtStored(session: StorySession): Promise<void> {
  await session.whileNotSaving(async () => {
    const stored = await attempt(() => request('stories.stored', session.id));
    if (stored !== undefined && isOpen(session)) {
      await meet(session, stored);
    }
  });
  void refreshStories();
}

/** To be called while nothing is being saved. */
async function meet(session: StorySession, stored: StoredVersion): Promise<void> {
  const mine = session.snapshot();
  if (stored.status !== 'story') {
    beInConflict(session, stored);
    if (!session.hasUnsaved) await isKept(mine);
    return;
  }
  const { story, hash, known } = stored;
  if (known && story.rev === mine.rev) {
    endConflict(session);
    return;
  }
  if (session.hasUnsaved && isSameWork(mine, story)) session.continueFrom(story);
  else if (!session.hasUnsaved && (await isKept(mine)) && !session.hasUnsaved) session.adopt(story);
  else {
    beInConflict(session, stored);
    offerComparison();
    return;
  }
  endConflict(session);
  // Another version again by now is met by the next save, or told of by the next event.
  await attempt(() => request('stories.takeStored', { id: session.id, hash }));
}

/** What is on screen was on the disk, and is in no file now that another program wrote its own. */
async function isKept(mine: Story): Promise<boolean> {
  try {
    await request('stories.keepAside', mine);
    return true;
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    // Who may not write here follows whoever may.
    if (error.code === 'read-only') return true;
    notify(error.message, { tone: 'error' });
    return false;
  }
}

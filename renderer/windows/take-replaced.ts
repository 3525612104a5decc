import { attempt } from '../app-store';
import { request } from '../ipc';
import { openSessions } from '../story/open-session';
import type { StorySession } from '../story/story-session';

/** Shows what another window had the app store of the stories that are open here. */
export async function takeReplaced(): Promise<void> {
  await Promise.all(openSessions().map(takeStored));
}

async function takeStored(session: StorySession): Promise<void> {
  if (session.newer !== null || session.hasUnsaved) return;
  await session.whileNotSaving(async () => {
    const stored = await attempt(() => request('stories.stored', session.id));
    if (stored?.status !== 'story' || !stored.known) return;
    // Typed meanwhile, or stored by this window: the next save meets it, and both are put side by side.
    const isOwn = stored.story.rev === session.snapshot().rev;
    if (!isOwn && !session.hasUnsaved) session.adopt(stored.story);
  });
}

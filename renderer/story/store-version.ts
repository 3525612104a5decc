import type { Story } from '../../shared/story';
import { attempt, notify } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { sessionOf } from './open-session';

/**
 * Has a version of a story stored that was not written in this window, and shows it where the story is
 * open: what is being written there is saved first, and comes back by undo.
 *
 * @param store stores it and gives the story as stored; null where it could not, and that is dealt with.
 * @returns whether it was stored; if not, the person has been told why.
 */
export async function storeVersion(
  id: string,
  store: () => Promise<Story | null>,
): Promise<boolean> {
  const session = sessionOf(id);
  let stored: Story | null | undefined;
  const work = async () => {
    stored = await attempt(store);
    if (!stored || session === null || stored.id !== session.id) return;
    // Typed while it was being stored: the next save meets it, and both are put side by side.
    if (!session.hasUnsaved) session.takeOver(stored);
  };
  if (session === null) await work();
  else if (await session.flush()) await session.whileNotSaving(work);
  else notify('This story is not saved yet. Retry that first.', { tone: 'error' });
  void refreshStories();
  return Boolean(stored);
}

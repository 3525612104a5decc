import type { Story } from '../../shared/story';
import { attempt, notify } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { request } from '../ipc';
import { useOpenStory } from '../story/open-story';

/** Makes the words that a restored version replaced the story's again, open or not. */
export async function undoRestoring(before: Story): Promise<void> {
  const { session } = useOpenStory.getState();
  if (session?.id !== before.id) {
    await attempt(() => putBack(before));
    return refreshStories();
  }
  if (!(await session.flush())) {
    notify('This story is not saved yet. Retry, then undo.', { tone: 'error' });
    return;
  }
  await session.whileNotSaving(() =>
    attempt(async () => {
      session.adopt(await putBack(before));
    }),
  );
  await refreshStories();
}

async function putBack(before: Story): Promise<Story> {
  const { rev } = await request('stories.open', before.id);
  return request('stories.save', { ...before, rev });
}

import type { Story } from '../../shared/story';
import { request } from '../ipc';
import { storeVersion } from '../story/store-version';

/** Makes the words that others replaced the story's again, open or not. */
export function undoRestoring(before: Story): Promise<boolean> {
  return storeVersion(before.id, async () => {
    const { rev } = await request('stories.open', before.id);
    return request('stories.save', { ...before, rev });
  });
}

import { attempt, closeDialog } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { request } from '../ipc';
import { showChanged } from './listen-to-outside';

/** Takes the folder as it is: what is gone from it leaves the lists. */
export async function acceptVanished(): Promise<void> {
  const newsroom = await attempt(() => request('newsroom.acceptVanished'));
  if (newsroom === undefined) return;
  closeDialog();
  showChanged(newsroom);
  void refreshStories();
}

export async function showFolder(): Promise<void> {
  await attempt(() => request('newsroom.reveal'));
}

/** e.g. `12 stories are`. */
export function storiesAre(count: number): string {
  return count === 1 ? 'One story is' : `${count} stories are`;
}

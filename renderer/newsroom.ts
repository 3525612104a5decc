import type { NewsroomView } from '../shared/ipc';
import { attempt, dismissErrors, notify, useApp } from './app-store';
import { askAboutVanished, showChanged } from './conflict/listen-to-outside';
import { refreshStories, resetStories } from './feed/story-list';
import { request } from './ipc';
import { leaveStory } from './story/open-story';

/** Shows a newsroom that was opened just now. */
export function openedNewsroom(newsroom: NewsroomView): void {
  resetStories();
  dismissErrors();
  useApp.setState({ newsroom, screen: 'feed', catalogProgress: null });
  void refreshStories();
  askAboutVanished();
}

/** Opens the newsroom in a folder; the one that is open stays when that fails. */
export async function openNewsroomAt(path: string): Promise<void> {
  if (!(await leaveStory())) return;
  const newsroom = await attempt(() => request('newsroom.open', path));
  if (newsroom !== undefined) openedNewsroom(newsroom);
}

/**
 * Makes the newsroom that is open read-only here writable, and read-only where it is being written.
 * The story that is open stays; what of it is not saved is saved now, or compared with what is.
 */
export async function takeOverNewsroom(): Promise<void> {
  const { newsroom } = useApp.getState();
  if (newsroom === null) return;
  const opened = await attempt(() => request('newsroom.takeOver', newsroom.path));
  if (opened === undefined) return;
  dismissErrors();
  showChanged(opened);
  void refreshStories();
}

export async function closeNewsroom(): Promise<void> {
  if (!(await leaveStory())) return;
  const recent = await attempt(() => request('newsroom.close'));
  if (recent === undefined) return;
  resetStories();
  useApp.setState({ newsroom: null, screen: 'feed', recent });
}

/** Takes a newsroom off the list of recent ones; its folder is left alone. */
export async function forgetNewsroom(path: string): Promise<void> {
  const recent = await attempt(() => request('newsroom.forget', path));
  if (recent === undefined) return;
  useApp.setState({ recent });
  notify('Taken off the list. The folder is where it was.');
}

import type { HouseLanguage } from '../shared/house-language';
import type { NewsroomView } from '../shared/newsroom-view';
import { attempt, dismissErrors, dismissOffers, newsroomPath, notify, useApp } from './app-store';
import { askAboutVanished, showChanged } from './conflict/listen-to-outside';
import { refreshStories, resetStories } from './feed/story-list';
import { houseLanguageNews } from './house-language-news';
import { request } from './ipc';
import { showSetting } from './settings/show-setting';
import { comeBackTo, leaveStories } from './story/close-story';
import { useOpenStory } from './story/open-session';
import { whileNoneOpens } from './story/open-story';
import { forgetSteps, savePhotos } from './photos/change-photos';
import { resetPhotos } from './photos/photos';
import { restoreWindows } from './windows/own-window';

/** Shows a newsroom that was opened just now. */
export function openedNewsroom(newsroom: NewsroomView): void {
  resetStories();
  resetPhotos();
  forgetSteps();
  dismissErrors();
  dismissOffers();
  useApp.setState({ newsroom, screen: 'feed', catalogProgress: null });
  void refreshStories();
  askAboutVanished();
  void showLeftTabs(newsroom);
}

/** The stories that were open in it when it was left, to go back to. */
async function showLeftTabs({ path }: NewsroomView): Promise<void> {
  const left = await attempt(() => request('stories.tabs'));
  const isSame = newsroomPath() === path;
  if (isSame) void restoreWindows();
  if (left !== undefined && isSame && useOpenStory.getState().tabs.length === 0) comeBackTo(left);
}

/**
 * Goes to another newsroom. The one that is open stays, with its stories, where there is none to go to.
 *
 * @returns the newsroom that is open now; null where it is the one from before.
 * @param open opens the other; null where the person thought better of it.
 */
export function goToNewsroom(
  open: () => Promise<NewsroomView | null>,
): Promise<NewsroomView | null> {
  return whileNoneOpens(() => leaveAndOpen(open));
}

async function leaveAndOpen(
  open: () => Promise<NewsroomView | null>,
): Promise<NewsroomView | null> {
  const before = useOpenStory.getState();
  if (!(await savePhotos()) || !(await leaveStories())) return null;
  const newsroom = (await attempt(open)) ?? null;
  if (newsroom !== null) openedNewsroom(newsroom);
  else comeBackTo(before);
  return newsroom;
}

/** Makes a newsroom, and says which language was chosen for it, to be changed. */
export async function makeNewsroom(): Promise<void> {
  let house: HouseLanguage | undefined;
  const made = await goToNewsroom(async () => {
    const answer = await request('newsroom.create');
    house = answer?.house;
    return answer?.newsroom ?? null;
  });
  if (made === null || house === undefined) return;
  notify(houseLanguageNews(house), {
    action: { label: 'Change…', run: () => showSetting('Language of new stories') },
  });
}

/** Opens the newsroom in a folder, as `goToNewsroom`. */
export async function openNewsroomAt(path: string): Promise<void> {
  await goToNewsroom(() => request('newsroom.open', path));
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
  dismissErrors('read-only');
  showChanged(opened);
  void refreshStories();
}

export function closeNewsroom(): Promise<void> {
  return whileNoneOpens(leaveAndClose);
}

async function leaveAndClose(): Promise<void> {
  const before = useOpenStory.getState();
  if (!(await savePhotos()) || !(await leaveStories())) return;
  const recent = await attempt(() => request('newsroom.close'));
  if (recent === undefined) {
    comeBackTo(before);
    return;
  }
  resetStories();
  dismissOffers();
  useApp.setState({ newsroom: null, screen: 'feed', recent });
}

/** Takes a newsroom off the list of recent ones; its folder is left alone. */
export async function forgetNewsroom(path: string): Promise<void> {
  const recent = await attempt(() => request('newsroom.forget', path));
  if (recent === undefined) return;
  useApp.setState({ recent });
  notify('Taken off the list. The folder is where it was.');
}

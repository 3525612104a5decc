import './ui/base.css';
import './ui/controls.css';
import './ui/layout.css';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { menuItems, runAction } from './actions/actions';
import { runKey } from './actions/run-key';
import { App, loadTheRest } from './app';
import { followPassing, notify, useApp } from './app-store';
import { listenToOutside } from './conflict/listen-to-outside';
import { listenToDrops } from './drops';
import { listen, request, RequestError } from './ipc';
import { listenToSystem } from './listen-to-system';
import { openNewsroomAt } from './newsroom';
import { sayCameBack } from './story/come-back';
import { tellOfNotSaved } from './story/not-saved';
import { rearrange, useOpenStory } from './story/open-session';
import { typedPastReact } from './story/past-react';
import { showStories } from './story/open-story';
import { restored } from './story/tabs/arrangement';
import { checkTabs } from './story/tabs/check-tabs';
import { keepChanged } from './story/tabs/keep-changed';
import { tellScreens } from './story/tabs/tell-tabs';
import { usePhotos } from './photos/photos';
import { followScreens } from './screen-focus';
import { followVisits } from './visits/visits';
import { followOtherWindows } from './windows/follow-other-windows';
import { useInWindows } from './windows/in-windows';
import { listenToClosing } from './windows/ready-to-close';
import { restoreWindows } from './windows/own-window';
import { isStoryWindow } from './windows/this-window';
import { followTitle } from './windows/window-title';

/** When the first screen has long been painted, and before a hand is back on the keys. */
const LOAD_THE_REST_MS = 400;

async function start(): Promise<void> {
  listen({
    action: ({ id }) => runAction(id),
    'catalog.progress': ({ progress }) => useApp.setState({ catalogProgress: progress }),
    'newsroom.asked': ({ path }) => void openNewsroomAt(path),
  });
  const { stories, open, inWindows, notice, cameBack, ...shown } = await request('app.boot');
  useApp.setState({ ...shown, ...(isStoryWindow && { screen: 'stories' }) });
  useInWindows.setState({ stories: inWindows });
  rearrange(() => restored(open));
  showStories(stories);
  if (cameBack !== null) sayCameBack(cameBack, stories);
  if (notice !== null) notify(notice, { tone: 'error' });

  const root = document.getElementById('root');
  if (root === null) throw new Error('The page has no root');
  typedPastReact(root);
  // At once, not when the scheduler finds time: nothing else is waiting.
  flushSync(() => createRoot(root).render(<App />));

  window.addEventListener('keydown', runKey, { capture: true });
  listenToDrops();
  listenToOutside();
  listenToSystem();
  followOtherWindows();
  if (isStoryWindow) followTitle();
  tellOfNotSaved();
  keepChanged();
  tellScreens();
  followVisits();
  followScreens();
  followPassing();
  keepMenu();
  setTimeout(() => void loadTheRest().then(goOnWithTheRest), LOAD_THE_REST_MS);
}

/** What was left for later: the tabs and the windows of an earlier run. */
async function goOnWithTheRest(): Promise<void> {
  if (isStoryWindow) return;
  await restoreWindows();
  await checkTabs();
}

/** Without its first answer there is nothing to show but why, in words that main has chosen. */
function showFailure(error: unknown): void {
  const message = document.createElement('p');
  message.setAttribute('role', 'alert');
  message.className = 'empty';
  message.textContent =
    error instanceof RequestError ? error.message : 'Copydesk could not start. Start it again.';
  document.body.replaceChildren(message);
}

const MENU_FOLLOW_MS = 150;

/** Keeps the application menu in step with what can be done, a moment behind it. */
function keepMenu(): void {
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  const show = () => {
    const items = menuItems();
    const now = JSON.stringify(items);
    if (now === shown) return;
    shown = now;
    void request('app.setMenu', items);
  };
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(show, MENU_FOLLOW_MS);
  };
  let stopSession = () => {};
  const follow = ({ session }: ReturnType<typeof useOpenStory.getState>) => {
    stopSession();
    // No line depends on how far a save has come, of which there is one each moment while somebody types.
    const moved = session?.store.subscribe((now, before) => now.save === before.save && later());
    stopSession = moved ?? (() => {});
    later();
  };
  useApp.subscribe(later);
  usePhotos.subscribe(later);
  useOpenStory.subscribe(follow);
  follow(useOpenStory.getState());
}

const started = start();
// At once, so that a window that cannot start can still be closed.
listenToClosing(started);
started.catch((error: unknown) => {
  showFailure(error);
  // Still thrown: the console of a development run shows where.
  throw error;
});

import type { NewsroomView } from '../../shared/newsroom-view';
import { openDialog, useApp } from '../app-store';
import { atRest } from '../at-rest';
import { refreshStories } from '../feed/story-list';
import { listen } from '../ipc';
import { showNewsroom } from '../show-newsroom';
import { followSaves } from '../story/follow-saves';
import { isOpen, isReadOnly, openSessions, useOpenStory } from '../story/open-session';
import { openAgain } from '../story/open-story';
import { isStoryWindow } from '../windows/this-window';
import { keepConflicts } from './conflict-store';
import { lookAtStored } from './look-at-stored';

/** Follows what other programs do to the newsroom's files, for as long as the window is there. */
export function listenToOutside(): void {
  listen({
    'stories.outside'({ changed, gone }) {
      const others = new Set([...changed, ...gone]);
      const open = openSessions().filter(({ id }) => others.has(id));
      for (const session of open) {
        if (session.newer === null) void lookAtStored(session);
        else void openAgain(session.id);
      }
      if (open.length === 0) void refreshStories();
    },
    'newsroom.changed': ({ newsroom }) => showChanged(newsroom),
  });
  meetRefusedSaves();
  askAboutVanished();
}

/** Shows the newsroom as it is now; stories that vanished are asked about once. */
export function showChanged(newsroom: NewsroomView): void {
  const { newsroom: before } = useApp.getState();
  if (before === null || !showNewsroom(newsroom)) return;
  if (before.vanished === 0 && newsroom.vanished > 0) askAboutVanished();
  if (newsroom.readOnly === before.readOnly) return;
  for (const session of openSessions()) {
    session.setReadOnly(isReadOnly(session));
    // Read-only from now on, it says at once what is not saved, and why.
    void session.flush();
  }
}

/** When the person pauses; also for stories that vanished before the newsroom was opened. */
export const askAboutVanished = atRest(() => {
  // The window of a story says so above it; the question is asked once.
  if (isStoryWindow) return true;
  if ((useApp.getState().newsroom?.vanished ?? 0) > 0) openDialog('vanished');
  return true;
});

/** A save that meets another program's version before we were told of it. */
function meetRefusedSaves(): void {
  useOpenStory.subscribe(({ sessions }, before) => {
    if (sessions !== before.sessions) keepConflicts(isOpen);
  });
  followSaves((session) => {
    const { save } = session.store.getState();
    if (save.status === 'failed' && save.code === 'conflict') void lookAtStored(session);
  });
}

import type { NewsroomView } from '../../shared/ipc';
import { closeDialog, openDialog, useApp } from '../app-store';
import { atRest } from '../at-rest';
import { refreshStories } from '../feed/story-list';
import { listen } from '../ipc';
import { followSaves } from '../story/follow-saves';
import { isReadOnly, useOpenStory } from '../story/open-session';
import { openAgain } from '../story/open-story';
import { endConflict, useConflict } from './conflict-store';
import { lookAtStored } from './look-at-stored';

/** Follows what other programs do to the newsroom's files, for as long as the window is there. */
export function listenToOutside(): void {
  listen({
    'stories.outside'({ changed, gone }) {
      const { session, newer } = useOpenStory.getState();
      const isOpen = session !== null && [...changed, ...gone].includes(session.id);
      if (isOpen && newer !== null) void openAgain(session.id);
      else if (isOpen) void lookAtStored(session);
      else void refreshStories();
    },
    'newsroom.changed': ({ newsroom }) => showChanged(newsroom),
  });
  meetRefusedSaves();
  askAboutVanished();
}

/** Shows the newsroom as it is now; stories that vanished are asked about once. */
export function showChanged(newsroom: NewsroomView): void {
  const { newsroom: before, dialog } = useApp.getState();
  // Another one has been opened since.
  if (before?.path !== newsroom.path) return;
  useApp.setState({ newsroom });
  if (before.vanished === 0 && newsroom.vanished > 0) askAboutVanished();
  if (newsroom.vanished === 0 && dialog === 'vanished') closeDialog();
  if (newsroom.readOnly === before.readOnly) return;
  const { session } = useOpenStory.getState();
  session?.setReadOnly(isReadOnly());
  // Read-only from now on, it says at once what is not saved, and why.
  void session?.flush();
}

/** When the person pauses; also for stories that vanished before the newsroom was opened. */
export const askAboutVanished = atRest(() => {
  if ((useApp.getState().newsroom?.vanished ?? 0) > 0) openDialog('vanished');
  return true;
});

/** A save that meets another program's version before we were told of it. */
function meetRefusedSaves(): void {
  useOpenStory.subscribe(({ session }, before) => {
    if (session === before.session) return;
    if (useConflict.getState().conflict?.session !== session) endConflict();
  });
  followSaves((session) => {
    const { save } = session.store.getState();
    if (save.status === 'failed' && save.isConflict === true) void lookAtStored(session);
  });
}

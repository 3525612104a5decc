import { useApp } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { listen } from '../ipc';
import { goToPhoto } from '../photos/go-to-photo';
import { readSpellingAgain } from '../spelling/spelling-store';
import { noteClosed } from '../story/close-story';
import { openStory } from '../story/open-story';
import { readTypewriterAgain } from '../story/writing-modes';
import { readTypographyAgain } from '../typography/switch';
import { useInWindows } from './in-windows';
import { isStoryWindow } from './this-window';

/** Follows what is done in the other windows of this Copydesk, for as long as this one is there. */
export function followOtherWindows(): void {
  listen({
    'windows.changed'({ stories, closed }) {
      useInWindows.setState({ stories });
      for (const id of closed) noteClosed(id);
    },
    'story.asked': ({ id, where }) => void openStory(id, where),
    'photo.asked': ({ id }) => void goToPhoto(id),
    'stories.saved'() {
      if (!isStoryWindow) void refreshStories();
    },
    'preferences.changed': (preferences) => useApp.setState(preferences),
  });
  // The windows share what the page remembers; the one that changed it is not told.
  window.addEventListener('storage', () => {
    readSpellingAgain();
    readTypewriterAgain();
    readTypographyAgain();
  });
  // Its list is shown in the palette alone, and need not follow each save of the others.
  if (isStoryWindow) window.addEventListener('focus', () => void refreshStories());
}

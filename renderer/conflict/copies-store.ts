import { create } from 'zustand';
import type { CopyView, Side } from '../../shared/outside-change';
import { attempt, closeDialog, notify, openDialog } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { request } from '../ipc';
import { newestAnswer } from '../newest-answer';
import { openStory } from '../story/open-story';
import type { StorySession } from '../story/story-session';

interface CopiesState {
  /** Story that the copies are of. */
  storyId: string;
  /** The newest first. */
  copies: readonly CopyView[];
  compared: CopyView | null;
}

/** Copies of the open story that sync programs left, and the one that is being compared. */
export const useCopies = create<CopiesState>(() => ({ storyId: '', copies: [], compared: null }));

const askForCopies = newestAnswer((id: string) => attempt(() => request('stories.copies', id)));

/** Asks which copies there are of a story. */
export async function lookForCopies(storyId: string): Promise<void> {
  const copies = await askForCopies(storyId);
  if (copies !== undefined) useCopies.setState({ storyId, copies });
}

export function compareCopy(compared: CopyView): void {
  useCopies.setState({ compared });
  openDialog('copy');
}

/** Carries out what the person chose of the story (mine) and a copy of it (theirs). */
export async function settleCopy(
  session: StorySession,
  { file, hash }: CopyView,
  side: Side,
): Promise<void> {
  if (!(await session.flush())) {
    notify('This story is not saved yet. Retry, then compare the copy again.', { tone: 'error' });
    return;
  }
  await session.whileNotSaving(() =>
    attempt(async () => {
      const settled = { id: session.id, file, hash, side };
      const { story, copyId } = await request('stories.settleCopy', settled);
      if (side === 'theirs') session.adopt(story);
      closeDialog();
      notify(
        {
          mine: 'The story stays. The copy is kept among its versions.',
          theirs: 'The copy is the story now. What it was before is kept among its versions.',
          both: 'The copy is a story of its own now.',
        }[side],
        copyId === null ? {} : { action: { label: 'Open it', run: () => void openStory(copyId) } },
      );
    }),
  );
  void refreshStories();
  await lookForCopies(session.id);
}

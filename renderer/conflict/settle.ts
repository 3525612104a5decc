import type { Side } from '../../shared/outside-change';
import { attempt, closeDialog, notify } from '../app-store';
import { refreshStories } from '../feed/story-list';
import { request, RequestError } from '../ipc';
import { closeStory } from '../story/close-story';
import { openStory } from '../story/open-story';
import type { StorySession } from '../story/story-session';
import { endConflict, type Conflict } from './conflict-store';
import { lookAtStored } from './look-at-stored';

/** What has become of what another program left, where ours was saved in its place. */
const OF_THE_OTHER: Readonly<Record<Conflict['stored']['status'], string>> = {
  story: 'The other version is kept among this story’s versions.',
  unusable: 'The file that could not be read is kept in the newsroom’s folder “set-aside”.',
  gone: '',
};

/** Carries out what the person chose. Changed once more meanwhile, the story is compared again. */
export async function settle({ session, stored }: Conflict, side: Side): Promise<void> {
  let isOther = false;
  await session.whileNotSaving(() =>
    attempt(async () => {
      try {
        await settleNow(session, stored, side);
      } catch (error) {
        if (!(error instanceof RequestError) || error.code !== 'conflict') throw error;
        isOther = true;
      }
    }),
  );
  if (isOther) await lookAtStored(session);
  void refreshStories();
}

async function settleNow(
  session: StorySession,
  { hash, status }: Conflict['stored'],
  side: Side,
): Promise<void> {
  const mine = session.snapshot();
  const { story, copyId } = await request('stories.settle', { mine, side, hash });
  if (side === 'mine') session.continueFrom(story, mine);
  else session.adopt(story);
  endConflict(session);
  closeDialog();
  goOnWriting(session);
  notify(
    {
      mine: `Yours is saved. ${OF_THE_OTHER[status]}`.trim(),
      theirs: 'The other version stays. Yours is kept among this story’s versions.',
      both: 'Both are kept: yours is a story of its own now.',
    }[side],
    copyId === null ? {} : { action: { label: 'Open mine', run: () => void openStory(copyId) } },
  );
}

/** The button that led to the comparison has gone: the hands go on where the words are. */
function goOnWriting({ editor }: StorySession): void {
  requestAnimationFrame(() => {
    if (document.activeElement !== document.body) return;
    editor.commands.focus(null, { scrollIntoView: false });
  });
}

/** Closes a story whose file is gone; its words stay among its versions. */
export async function letGo({ session }: Conflict): Promise<void> {
  await attempt(async () => {
    const mine = session.snapshot();
    await request('stories.keepAside', mine);
    session.continueFrom(mine, mine);
    endConflict(session);
    await closeStory(session.id);
  });
}

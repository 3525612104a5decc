import { useMemo } from 'react';
import type { StorySession } from '../story/story-session';
import { savedTime } from '../ui/time';
import { ComparisonDialog } from './comparison-dialog';
import { useConflictOf } from './conflict-store';
import { settle } from './settle';

const HINTS = {
  mine: 'Saves yours. Theirs is kept among the versions.',
  theirs: 'Takes theirs. Yours is kept among the versions.',
  both: 'Takes theirs, and makes yours a story of its own.',
};

/** The open story, which another program changed while there were words that are not saved. */
export function ConflictDialog({ session }: { session: StorySession }) {
  const conflict = useConflictOf(session);
  // As it is when the dialog opens: nobody can type behind it.
  const mine = useMemo(() => session.snapshot(), [session]);
  if (conflict?.stored.status !== 'story') return null;
  const { story: theirs } = conflict.stored;
  return (
    <ComparisonDialog
      title="This story was changed twice"
      intro="Another program changed it while you were writing. Nothing is lost, whichever you choose."
      mine={mine}
      theirs={theirs}
      about={{
        mine: 'Yours, not saved yet',
        theirs: `In the folder, dated ${savedTime(theirs.updatedAt)}`,
      }}
      hints={HINTS}
      onChoose={(side) => settle(conflict, side)}
    />
  );
}

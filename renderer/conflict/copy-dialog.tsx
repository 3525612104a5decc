import { useMemo } from 'react';
import type { StorySession } from '../story/story-session';
import { savedTime } from '../ui/time';
import { ComparisonDialog } from './comparison-dialog';
import { settleCopy, useCopies } from './copies-store';

const HINTS = {
  mine: 'Keeps the story as it is, and the copy among its versions.',
  theirs: 'Makes the copy the story. What it was before is kept.',
  both: 'Keeps the story, and makes the copy one of its own.',
};

/** The open story beside a copy that a sync program left. */
export function CopyDialog({ session }: { session: StorySession }) {
  const copy = useCopies(({ storyId, compared }) => (storyId === session.id ? compared : null));
  const mine = useMemo(() => session.snapshot(), [session]);
  if (copy === null) return null;
  return (
    <ComparisonDialog
      title="A copy of this story"
      intro={`${copy.file} was left by ${copy.madeBy}. Nothing is lost, whichever you choose.`}
      mine={mine}
      theirs={copy.story}
      about={{ mine: 'The story', theirs: `The copy of ${savedTime(copy.at)}` }}
      hints={HINTS}
      onChoose={(side) => settleCopy(session, copy, side)}
    />
  );
}

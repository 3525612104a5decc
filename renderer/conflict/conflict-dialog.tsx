import { useId, useMemo, useState } from 'react';
import type { Side } from '../../shared/ipc';
import type { Story } from '../../shared/story';
import { compareStories } from '../../shared/story-comparison';
import { closeDialog } from '../app-store';
import type { StorySession } from '../story/story-session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { savedTime } from '../ui/time';
import { ComparedStories } from './compared-stories';
import { useConflictOf, type Conflict } from './conflict-store';
import { settle } from './settle';
import './conflict.css';

const CHOICES: readonly { side: Side; label: string; hint: string }[] = [
  { side: 'mine', label: 'Mine', hint: 'Saves yours. Theirs is kept among the versions.' },
  { side: 'theirs', label: 'Theirs', hint: 'Takes theirs. Yours is kept among the versions.' },
  { side: 'both', label: 'Both', hint: 'Takes theirs, and makes yours a story of its own.' },
];

/** Two versions of one story side by side, and which becomes the story. */
export function ConflictDialog({ session }: { session: StorySession }) {
  const conflict = useConflictOf(session);
  if (conflict?.stored.status !== 'story') return null;
  return <Comparison conflict={conflict} theirs={conflict.stored.story} />;
}

function Comparison({ conflict, theirs }: { conflict: Conflict; theirs: Story }) {
  const { session } = conflict;
  const comparison = useMemo(() => compareStories(session.snapshot(), theirs), [session, theirs]);
  const [settling, setSettling] = useState(false);
  const choose = async (side: Side) => {
    setSettling(true);
    await settle(conflict, side);
    setSettling(false);
  };
  return (
    <Dialog title="This story was changed twice" onClose={closeDialog} className="conflict-dialog">
      <p className="conflict-intro">
        Another program changed it while you were writing. Nothing is lost, whichever you choose.
      </p>
      <ComparedStories
        comparison={comparison}
        language={theirs.language}
        mine="Yours, not saved yet"
        theirs={`In the folder since ${savedTime(theirs.updatedAt)}`}
      />
      <div className="conflict-choices">
        {CHOICES.map((choice) => (
          <Choice
            key={choice.side}
            {...choice}
            disabled={settling}
            onChoose={() => void choose(choice.side)}
          />
        ))}
        <Button look="quiet" onClick={closeDialog}>
          Later
        </Button>
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  label: string;
  hint: string;
  disabled: boolean;
  onChoose: () => void;
}

function Choice({ label, hint, disabled, onChoose }: ChoiceProps) {
  const id = useId();
  return (
    <div className="conflict-choice">
      <Button aria-describedby={id} disabled={disabled} onClick={onChoose}>
        {label}
      </Button>
      <p id={id} className="hint">
        {hint}
      </p>
    </div>
  );
}

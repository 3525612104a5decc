import { useId, useMemo, useState } from 'react';
import type { Side } from '../../shared/outside-change';
import type { Story } from '../../shared/story';
import { compareStories } from '../../shared/story-comparison';
import { closeDialog } from '../app-store';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { ComparedStories } from './compared-stories';
import './conflict.css';

const LABELS = { mine: 'Mine', theirs: 'Theirs', both: 'Both' };

interface ComparisonDialogProps {
  title: string;
  intro: string;
  mine: Story;
  theirs: Story;
  /** What the two are, beside the headings of their columns. */
  about: { mine: string; theirs: string };
  /** What each choice does, in a line. */
  hints: Readonly<Record<Side, string>>;
  onChoose: (side: Side) => Promise<void>;
}

/** Two versions of one story side by side, and the question which becomes the story. */
export function ComparisonDialog(props: ComparisonDialogProps) {
  const { title, intro, mine, theirs, about, hints, onChoose } = props;
  const comparison = useMemo(() => compareStories(mine, theirs), [mine, theirs]);
  const [settling, setSettling] = useState(false);
  const choose = async (side: Side) => {
    setSettling(true);
    try {
      await onChoose(side);
    } finally {
      setSettling(false);
    }
  };
  // What is typed behind it while a side is being stored would be of neither.
  const close = () => {
    if (!settling) closeDialog();
  };
  return (
    <Dialog title={title} onClose={close} className="conflict-dialog">
      <p className="conflict-intro">{intro}</p>
      <ComparedStories comparison={comparison} language={theirs.language} {...about} />
      <div className="conflict-choices">
        {(['mine', 'theirs', 'both'] as const).map((side) => (
          <Choice
            key={side}
            label={LABELS[side]}
            hint={hints[side]}
            disabled={settling}
            onChoose={() => void choose(side)}
          />
        ))}
        <Button look="quiet" onClick={close}>
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

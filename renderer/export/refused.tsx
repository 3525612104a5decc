import { FIELD_NAMES } from '../../shared/fields/field-names';
import { closeDialog, useApp } from '../app-store';
import { focusField } from '../story/focus-field';
import { Button } from '../ui/button';

const FIELD_LABELS: Readonly<Record<string, string>> = FIELD_NAMES;

/** What can be done where the reason does not say it. */
const HELP: Readonly<Record<string, string>> = {
  embargo: 'If it may leave earlier, change or remove its embargo first.',
};

interface RefusedProps {
  message: string;
  field?: string;
  /** To another place or name; left out where that would not help. */
  onBack?: () => void;
}

/** Why the story does not leave, and the way to what keeps it. */
export function Refused({ message, field = '', onBack }: RefusedProps) {
  const label = FIELD_LABELS[field];
  const help = HELP[field];
  return (
    <div className="export-phase">
      <p role="alert">
        {message}
        {help !== undefined && <> {help}</>}
      </p>
      <div className="dialog-buttons">
        <Button onClick={onBack ?? closeDialog}>{onBack === undefined ? 'Close' : 'Back'}</Button>
        {label !== undefined && (
          <Button look="primary" focused onClick={() => goTo(label)}>
            Go to {label}
          </Button>
        )}
      </div>
    </div>
  );
}

function goTo(label: string): void {
  closeDialog();
  useApp.setState({ screen: 'stories' });
  focusField(label);
}

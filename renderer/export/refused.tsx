import { FIELD_NAMES, isNamedField, type NamedField } from '../../shared/fields/field-names';
import { closeDialog, useApp } from '../app-store';
import { GO_TO_PHOTO, goToPhoto } from '../photos/go-to-photo';
import { goToField } from '../story/focus-field';
import { Button } from '../ui/button';

/** What can be done where the reason does not say it. */
const HELP: Readonly<Record<string, string>> = {
  embargo: 'If it may leave earlier, change or remove its embargo first.',
};

interface RefusedProps {
  message: string;
  field?: string;
  photoId?: string;
  /** To another place or name; left out where that would not help. */
  onBack?: () => void;
}

/** Why the story does not leave, and the way to what keeps it. */
export function Refused({ message, field = '', photoId, onBack }: RefusedProps) {
  const help = HELP[field];
  const isToBeShown = isNamedField(field) || photoId !== undefined;
  return (
    <div className="export-phase">
      <p role="alert">
        {message}
        {help !== undefined && <> {help}</>}
      </p>
      <div className="dialog-buttons">
        <Button focused={!isToBeShown} onClick={onBack ?? closeDialog}>
          {onBack === undefined ? 'Close' : 'Back'}
        </Button>
        {isNamedField(field) && (
          <Button look="primary" focused onClick={() => goTo(field)}>
            Go to {FIELD_NAMES[field]}
          </Button>
        )}
        {photoId !== undefined && (
          <Button look="primary" focused onClick={() => void goToPhoto(photoId)}>
            {GO_TO_PHOTO}
          </Button>
        )}
      </div>
    </div>
  );
}

function goTo(field: NamedField): void {
  closeDialog();
  useApp.setState({ screen: 'stories' });
  goToField(field);
}

import { FolderOpen } from 'lucide-react';
import { whyNoFileName } from '../../shared/file-name';
import type { ExportDefaults } from '../../shared/ipc';
import { attempt } from '../app-store';
import { request } from '../ipc';
import { Button } from '../ui/button';
import '../story/field-note.css';

interface ExportFormProps {
  id: string;
  place: ExportDefaults;
  /** Why nothing can be exported yet, in a few words; left out where it can. */
  whyNot?: string | undefined;
  /** Whether the person came back to it: the keys go on here. */
  isBack: boolean;
  onPlace: (place: ExportDefaults) => void;
  onSubmit: () => void;
  onCancel: () => void;
}

/** Where a story leaves to. */
export function ExportForm(props: ExportFormProps) {
  const { id, place, whyNot, isBack, onPlace, onSubmit, onCancel } = props;
  const problem = whyNoFileName(place.name);
  const chooseFolder = async () => {
    const parentFolder = await attempt(() => request('export.chooseFolder'));
    if (parentFolder) onPlace({ ...place, parentFolder });
  };
  return (
    <form
      id={id}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <div className="dialog-field">
        <label htmlFor={`${id}-name`}>Name of the new folder</label>
        <input
          id={`${id}-name`}
          className="input"
          dir="auto"
          value={place.name}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
          // The dialog that this comes late to begins here, unless the person came back.
          data-autofocus={!isBack || undefined}
          onChange={(event) => onPlace({ ...place, name: event.target.value })}
        />
        <p id={`${id}-problem`} className="field-problem" role="status">
          {problem}
        </p>
      </div>
      <div className="dialog-field">
        <span id="export-place">Place</span>
        <div className="export-place">
          <output aria-labelledby="export-place">{place.parentFolder}</output>
          <Button focused={isBack} onClick={() => void chooseFolder()}>
            <FolderOpen size={16} aria-hidden /> Change…
          </Button>
        </div>
      </div>
      <div className="dialog-buttons">
        {whyNot !== undefined && (
          <span role="status" className="hint">
            {whyNot}
          </span>
        )}
        <Button onClick={onCancel}>Cancel</Button>
        <Button look="primary" type="submit" disabled={whyNot !== undefined || problem !== null}>
          Export
        </Button>
      </div>
    </form>
  );
}

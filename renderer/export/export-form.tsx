import { FolderOpen } from 'lucide-react';
import type { ExportDefaults } from '../../shared/ipc';
import { attempt, useApp } from '../app-store';
import { request } from '../ipc';
import { Button } from '../ui/button';

interface ExportFormProps {
  place: ExportDefaults;
  formatId: string;
  onPlace: (place: ExportDefaults) => void;
  onFormat: (id: string) => void;
  onSubmit: () => void;
  onCancel: () => void;
}

/** What a story leaves as, and where to. */
export function ExportForm(props: ExportFormProps) {
  const { place, formatId, onPlace, onFormat, onSubmit, onCancel } = props;
  const formats = useApp((state) => state.formats);
  const chooseFolder = async () => {
    const parentFolder = await attempt(() => request('export.chooseFolder'));
    if (parentFolder) onPlace({ ...place, parentFolder });
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <fieldset className="formats">
        <legend>Format</legend>
        {formats.map(({ id, name, description }) => (
          <div key={id} className="format">
            <input
              type="radio"
              name="format"
              id={`format-${id}`}
              aria-describedby={`format-${id}-hint`}
              checked={id === formatId}
              onChange={() => onFormat(id)}
            />
            <div>
              <label htmlFor={`format-${id}`}>{name}</label>
              <p id={`format-${id}-hint`} className="hint">
                {description}
              </p>
            </div>
          </div>
        ))}
      </fieldset>
      <label className="dialog-field">
        Name of the new folder
        <input
          className="input"
          value={place.name}
          required
          onChange={(event) => onPlace({ ...place, name: event.target.value })}
        />
      </label>
      <div className="dialog-field">
        <span id="export-place">Place</span>
        <div className="export-place">
          <output aria-labelledby="export-place">{place.parentFolder}</output>
          <Button onClick={() => void chooseFolder()}>
            <FolderOpen size={16} aria-hidden /> Change…
          </Button>
        </div>
      </div>
      <div className="dialog-buttons">
        <Button onClick={onCancel}>Cancel</Button>
        <Button look="primary" type="submit">
          Export
        </Button>
      </div>
    </form>
  );
}

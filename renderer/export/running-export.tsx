import type { Events } from '../../shared/ipc';
import { Button } from '../ui/button';

/** How far an export is. */
export function RunningExport({
  progress,
  onCancel,
}: {
  progress: Events['export.progress'];
  onCancel: () => void;
}) {
  const { done, total, step } = progress;
  return (
    <div className="export-phase">
      <label className="dialog-field">
        <span role="status">
          {step} ({done} of {total})
        </span>
        <progress value={done} max={total} />
      </label>
      <div className="dialog-buttons">
        <Button onClick={onCancel}>Cancel</Button>
      </div>
    </div>
  );
}

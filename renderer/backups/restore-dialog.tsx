import { useState } from 'react';
import type { BackupInfo } from '../../shared/backup';
import { closeDialog } from '../app-store';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { fullTime } from '../ui/time';
import { cancelRestore, restoreChosen, restoreRefusal, useBackups } from './backups';
import { ProgressLine } from './progress-line';
import './backups.css';

/** What a backup holds, and restoring it into a new folder. */
export function RestoreDialog() {
  const chosen = useBackups((state) => state.chosen);
  const restoring = useBackups((state) => state.restoring);
  const [refusal, setRefusal] = useState<string | null>(null);
  if (chosen === null) return null;
  const restore = async () => {
    setRefusal(null);
    try {
      await restoreChosen();
    } catch (error) {
      setRefusal(restoreRefusal(error));
    }
  };
  const close = () => {
    cancelRestore();
    closeDialog();
  };
  return (
    <Dialog title="Restore a backup" onClose={close} className="restore-dialog">
      <div>
        <Facts info={chosen} />
        {restoring === null ? (
          <p className="hint">
            It is restored into a new folder and opened there. Nothing that you have is changed.
          </p>
        ) : (
          <ProgressLine {...restoring} />
        )}
        {refusal !== null && (
          <p role="alert" className="refusal">
            {refusal}
          </p>
        )}
        <div className="dialog-buttons">
          <Button onClick={restoring === null ? close : cancelRestore}>Cancel</Button>
          {restoring === null && (
            <Button look="primary" focused onClick={() => void restore()}>
              Choose a new folder…
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

const count = new Intl.NumberFormat('en-GB');

function Facts({ info: { name, createdAt, stories, files, size } }: { info: BackupInfo }) {
  return (
    <dl className="backup-facts">
      <dt>Newsroom</dt>
      <dd>
        <bdi>{name}</bdi>
      </dd>
      <dt>Backed up</dt>
      <dd>{fullTime(createdAt)}</dd>
      <dt>Holds</dt>
      <dd>
        {count.format(stories)} {stories === 1 ? 'story' : 'stories'}, {count.format(files)} files,{' '}
        {count.format(Math.max(0.1, Math.round(size / 1e5) / 10))} MB packed
      </dd>
    </dl>
  );
}

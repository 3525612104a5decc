import { FolderOpen } from 'lucide-react';
import { useEffect } from 'react';
import { BACKUP_SCHEDULES, type BackupSchedule, type BackupView } from '../../shared/backup';
import { runAction } from '../actions/actions';
import { attempt } from '../app-store';
import { Button } from '../ui/button';
import { fullTime } from '../ui/time';
import {
  backUpInSight,
  cancelBackup,
  changeBackups,
  chooseBackupFolder,
  fileName,
  loadBackups,
  showBackup,
  useBackups,
} from './backups';
import { ProgressLine } from './progress-line';
import './backups.css';

const SCHEDULE_LABELS: Readonly<Record<BackupSchedule, string>> = {
  off: 'Only when I ask',
  hourly: 'Every hour',
  daily: 'Every day',
  weekly: 'Every week',
};
const KEEP_CHOICES = [3, 5, 10, 20, 50, 100];

/** Where this person's backups of the newsroom go, how often, and how they went. */
export function BackupsSection({ path }: { path: string }) {
  const view = useBackups((state) => state.view);
  useEffect(() => void loadBackups(), [path]);
  return (
    <section aria-labelledby="settings-backups" className="backups">
      <h2 id="settings-backups">Backups</h2>
      <p className="hint">
        A zip of every story, revision and photo, read back and checked before older ones go. These
        settings are this computer’s.
      </p>
      {view?.newsroom === path && <Choices view={view} />}
    </section>
  );
}

function Choices({ view }: { view: BackupView }) {
  const { schedule, folder, keep, progress } = view;
  const keeps = [...new Set([...KEEP_CHOICES, keep])].toSorted((a, b) => a - b);
  return (
    <>
      <label className="setting">
        <span>Back up</span>
        <select
          className="select"
          value={schedule}
          onChange={({ target }) =>
            void changeBackups({ schedule: target.value as BackupSchedule })
          }
        >
          {BACKUP_SCHEDULES.map((choice) => (
            <option key={choice} value={choice}>
              {SCHEDULE_LABELS[choice]}
            </option>
          ))}
        </select>
      </label>
      <label className="setting">
        <span>Keep</span>
        <select
          className="select"
          value={keep}
          onChange={({ target }) => void changeBackups({ keep: Number(target.value) })}
        >
          {keeps.map((choice) => (
            <option key={choice} value={choice}>
              The newest {choice}
            </option>
          ))}
        </select>
      </label>
      <div className="setting">
        <span id="backups-folder">Folder</span>
        <div className="backups-folder">
          <output aria-labelledby="backups-folder" className={folder === null ? 'hint' : 'path'}>
            {folder ?? 'None yet. Best on another drive.'}
          </output>
          <Button onClick={() => void chooseBackupFolder()}>
            <FolderOpen size={16} aria-hidden /> {folder === null ? 'Choose…' : 'Change…'}
          </Button>
        </div>
      </div>
      <Outcome view={view} />
      <div className="backups-buttons">
        <Button disabled={progress !== null} onClick={() => void backUpInSight()}>
          Back up now
        </Button>
        <Button onClick={() => runAction('restore-backup')}>Restore a backup…</Button>
      </div>
    </>
  );
}

/** How the last one went, or how far this one has come. */
function Outcome({ view: { schedule, folder, last, failure, progress } }: { view: BackupView }) {
  if (progress !== null) {
    return (
      <div className="backups-outcome running">
        <ProgressLine {...progress} />
        <Button onClick={cancelBackup}>Cancel</Button>
      </div>
    );
  }
  return (
    <div className="backups-outcome">
      {failure !== null && (
        <p role="alert" className="backups-failure">
          Not backed up, {fullTime(failure.at)}. {failure.message}
        </p>
      )}
      {last === null ? (
        <p className="hint">
          {schedule !== 'off' && folder === null
            ? 'Choose a folder, and the first backup is made within a minute.'
            : 'No backup has been made yet.'}
        </p>
      ) : (
        <Last last={last} />
      )}
    </div>
  );
}

function Last({ last: { at, file, leftOut, note } }: { last: NonNullable<BackupView['last']> }) {
  return (
    <>
      <p>
        Last backup <time dateTime={at}>{fullTime(at)}</time>, checked
        <Button look="quiet" className="compact" onClick={() => void attempt(showBackup)}>
          Show in file manager
        </Button>
      </p>
      <p className="hint path">
        <bdi>{fileName(file)}</bdi>
      </p>
      {note !== null && <p className="hint">{note}</p>}
      {leftOut.length > 0 && (
        <details>
          <summary>
            {leftOut.length === 1 ? 'One file is' : `${leftOut.length} files are`} not in it
          </summary>
          <ul>
            {leftOut.map(({ file: name, reason }) => (
              <li key={name}>
                <bdi>{name}</bdi>: {reason}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

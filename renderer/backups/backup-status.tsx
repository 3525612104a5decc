import { useEffect, useState } from 'react';
import { useApp } from '../app-store';
import { Button } from '../ui/button';
import { cancelBackup, useBackups } from './backups';
import { ProgressLine } from './progress-line';
import './backups.css';

/** A backup that is finished sooner than this is not worth a movement on the screen. */
const WORTH_SHOWING_MS = 600;

/** How far a backup has come, in a corner, wherever the person goes on working. */
export function BackupStatus() {
  const view = useBackups((state) => state.view);
  const newsroom = useApp((state) => state.newsroom);
  const isElsewhere = useApp((state) => state.screen !== 'settings');
  const progress = view !== null && view.newsroom === newsroom?.path ? view.progress : null;
  const isLong = useIsLong(progress !== null);
  if (progress === null || !isElsewhere || !isLong) return null;
  return (
    <aside className="backup-status" aria-label="Backup">
      <ProgressLine {...progress} />
      <Button look="quiet" className="compact" onClick={cancelBackup}>
        Cancel
      </Button>
    </aside>
  );
}

/** Whether something has been going on for a while. */
function useIsLong(isRunning: boolean): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setLong(true), WORTH_SHOWING_MS);
    return () => {
      clearTimeout(timer);
      setLong(false);
    };
  }, [isRunning]);
  return isLong;
}

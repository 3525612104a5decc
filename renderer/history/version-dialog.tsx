import { useMemo } from 'react';
import { closedBecause } from '../../shared/workflow';
import { compareStories, type Comparison } from '../../shared/story-comparison';
import { closeDialog } from '../app-store';
import { ComparedStories } from '../conflict/compared-stories';
import { useReadOnly } from '../story/open-session';
import type { StorySession } from '../story/story-session';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { fullTime, savedTime } from '../ui/time';
import { restoreVersion, useVersions } from './versions-store';
import '../conflict/conflict.css';
import './history.css';

/** An earlier version of the open story beside the story as it is. */
export function VersionDialog({ session }: { session: StorySession }) {
  const compared = useVersions((state) => (state.storyId === session.id ? state.compared : null));
  const readOnly = useReadOnly(session);
  const now = useMemo(() => session.snapshot(), [session]);
  const comparison = useMemo(
    // Restoring leaves the state as it is.
    () => compared && compareStories({ ...compared.story, state: now.state }, now),
    [compared, now],
  );
  if (compared === null || comparison === null) return null;
  const { version } = compared;
  const closed = closedBecause(now.state);
  return (
    <Dialog
      title={`The story as it was, ${savedTime(version.at)}`}
      onClose={closeDialog}
      className="conflict-dialog"
    >
      <ComparedStories
        comparison={comparison}
        language={now.language}
        heads={{ mine: 'Then', theirs: 'Now' }}
        {...(isSame(comparison) ? { rest: 'Then and now say the same.' } : {})}
        mine={fullTime(version.at)}
        theirs={fullTime(now.updatedAt)}
      />
      <div className="dialog-foot">
        <p className="hint">
          {closed ??
            'The words of then become the story; those of now are kept among its versions.'}
        </p>
        <Button onClick={closeDialog}>Keep as it is</Button>
        <Button
          look="primary"
          disabled={readOnly || closed !== null}
          onClick={() => void restoreVersion(session.id, version)}
        >
          Restore
        </Button>
      </div>
    </Dialog>
  );
}

function isSame({ rows, formattingDiffers }: Comparison): boolean {
  return rows.length === 0 && !formattingDiffers;
}

import type { ReactNode } from 'react';
import { openDialog } from '../app-store';
import { Button } from '../ui/button';
import { WHY_IN_CONFLICT, type Conflict } from './conflict-store';
import { letGo, settle } from './settle';

interface ConflictSaveStateProps {
  conflict: Conflict;
  /** Ways to keep the words elsewhere. */
  children: ReactNode;
}

/** The save indicator of a story that is not saved because of what another program did. */
export function ConflictSaveState({ conflict, children }: ConflictSaveStateProps) {
  const { status } = conflict.stored;
  return (
    <div className="save-indicator failed">
      <span role="status" aria-label="Save state">
        Not saved: {WHY_IN_CONFLICT[status]}
      </span>
      {status === 'story' ? (
        <Button look="quiet" onClick={() => openDialog('conflict')}>
          Compare…
        </Button>
      ) : (
        <>
          <Button look="quiet" onClick={() => void settle(conflict, 'mine')}>
            Save again
          </Button>
          <Button look="quiet" onClick={() => void letGo(conflict)}>
            Close story
          </Button>
        </>
      )}
      {children}
    </div>
  );
}

import type { ReactNode } from 'react';
import { attempt, closeDialog } from '../app-store';
import { request } from '../ipc';
import { Button } from '../ui/button';

interface ExportedProps {
  folder: string;
  /** What went there, e.g. `2 pictures`; left out where it is all that was asked for. */
  what?: string;
  /** What is to be said beside where it is. */
  children?: ReactNode;
  /** Another way to look at it. */
  button?: ReactNode;
}

/** Where an export is, and the ways to it. */
export function Exported({ folder, what, children, button }: ExportedProps) {
  return (
    <div className="export-phase">
      <p role="status">
        {what === undefined ? 'Exported' : `${what} exported`} to{' '}
        <bdi className="path">{folder}</bdi>
      </p>
      {children}
      <div className="dialog-buttons">
        <Button onClick={() => void attempt(() => request('export.reveal'))}>
          Show in file manager
        </Button>
        {button}
        <Button look="primary" focused onClick={closeDialog}>
          Done
        </Button>
      </div>
    </div>
  );
}

import type { ReactNode } from 'react';
import { attempt, closeDialog } from '../app-store';
import { request } from '../ipc';
import { Button } from '../ui/button';

interface ExportedProps {
  folder: string;
  /** What is to be said beside where it is. */
  children?: ReactNode;
  /** Another way to look at it. */
  button?: ReactNode;
}

/** Where an export is, and the ways to it. */
export function Exported({ folder, children, button }: ExportedProps) {
  return (
    <div className="export-phase">
      <p role="status">
        Exported to <bdi className="path">{folder}</bdi>
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

import { X } from 'lucide-react';
import { dismiss, useApp, type Notice } from '../app-store';
import { Button, IconButton } from './button';
import { DiskWarning } from './disk-warning';

/** What just happened, at the foot of the window; read out by screen readers as it appears. */
export function Notices() {
  const notices = useApp((state) => state.notices);
  return (
    <div className="notices">
      <DiskWarning />
      <div className="notice-list" role="status" aria-live="polite" aria-label="Notices">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
    </div>
  );
}

function NoticeLine({ notice: { id, message, tone, action } }: { notice: Notice }) {
  return (
    <div className={`notice ${tone}`}>
      <p dir="auto">{message}</p>
      {action && (
        <Button
          look="quiet"
          onClick={() => {
            dismiss(id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton label="Dismiss" onClick={() => dismiss(id)}>
        <X size={14} />
      </IconButton>
    </div>
  );
}

import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { dismiss, useApp, type Notice } from '../app-store';
import { Button, IconButton } from './button';
import { keepRoom } from './notice-room';

/**
 * What just happened, at the foot of the window; read out by screen readers as it appears.
 *
 * @param children what holds for longer, above it.
 */
export function Notices({ children }: { children: ReactNode }) {
  const notices = useApp((state) => state.notices);
  const area = useRef<HTMLDivElement>(null);
  useEffect(() => keepRoom(area.current), []);
  return (
    <div className="notices" ref={area}>
      {children}
      <div className="notice-list" role="status" aria-live="polite" aria-label="Notices">
        {notices.map((notice) => (
          <NoticeLine key={notice.id} notice={notice} />
        ))}
      </div>
    </div>
  );
}

function NoticeLine({ notice }: { notice: Notice }) {
  const { id, message, tone, action, progress } = notice;
  return (
    <div className={`notice ${tone}`}>
      <p dir="auto">{message}</p>
      {progress && (
        <progress
          aria-label={message}
          {...(progress.total > 0 ? { value: progress.done, max: progress.total } : {})}
        />
      )}
      {/* Not for ears: the area is read out at each change. */}
      {progress?.words !== undefined && (
        <span className="hint" aria-hidden>
          {progress.words}
        </span>
      )}
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
      {progress === undefined && (
        <IconButton label="Dismiss" onClick={() => dismiss(id)}>
          <X size={14} />
        </IconButton>
      )}
    </div>
  );
}

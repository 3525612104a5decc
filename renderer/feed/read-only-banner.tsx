import type { ReadOnlyReason } from '../../shared/ipc';
import { runAction } from '../actions/actions';
import { useApp } from '../app-store';
import { Button } from '../ui/button';

/** Says why nothing can be changed here, and what can be done about it. */
export function ReadOnlyBanner() {
  const reason = useApp((state) => state.newsroom?.readOnlyReason ?? null);
  return reason === null ? null : <Reason reason={reason} />;
}

function Reason({ reason }: { reason: ReadOnlyReason }) {
  switch (reason.why) {
    case 'folder':
      return (
        <p className="banner">
          This newsroom is open read-only: the folder cannot be written to. You can read and export,
          but not change anything.
        </p>
      );
    case 'newer':
      return (
        <p className="banner">
          This newsroom is open read-only: a newer Copydesk made it. You can read and export; update
          Copydesk to write in it.
        </p>
      );
    case 'held': {
      const since = new Date(reason.since).toLocaleString('en-GB', {
        dateStyle: 'medium',
        timeStyle: 'short',
      });
      return (
        <div className="banner with-action">
          <p>
            This newsroom is open read-only: {reason.user} on {reason.host} has been writing in it
            since <time dateTime={reason.since}>{since}</time>. Take over, and they can only read;
            what they have saved stays.
          </p>
          <Button onClick={() => runAction('take-over')}>Take over</Button>
        </div>
      );
    }
  }
}

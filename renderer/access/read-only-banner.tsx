import type { ReadOnlyReason } from '../../shared/newsroom-view';
import { runAction } from '../actions/actions';
import { useApp } from '../app-store';
import { VanishedBanner } from '../conflict/vanished-banner';
import { Button } from '../ui/button';
import { savedTime } from '../ui/time';
import './access.css';

/** Says why nothing can be changed here, and what can be done about it. */
export function ReadOnlyBanner() {
  const reason = useApp((state) => state.newsroom?.readOnlyReason ?? null);
  const vanished = useApp((state) => state.newsroom?.vanished ?? 0);
  // The region is there before its words are, or a screen reader would not read them out.
  return (
    <div role="status" aria-label="Read-only" className="access">
      {vanished > 0 && <VanishedBanner count={vanished} />}
      {reason !== null && <Reason reason={reason} />}
    </div>
  );
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
    case 'held':
      return (
        <div className="banner with-action">
          <p>
            This newsroom is open read-only: <Who {...reason} /> has been writing in it since{' '}
            <time dateTime={reason.since}>{savedTime(reason.since)}</time>. You can write as soon as
            it is closed there, or take over from them.
          </p>
          <Button onClick={() => runAction('take-over')}>Take over…</Button>
        </div>
      );
    case 'lost':
      return (
        <div className="banner problems with-action">
          <p>
            <Who {...reason} /> took this newsroom over at{' '}
            <time dateTime={reason.since}>{savedTime(reason.since)}</time>; here it can only be
            read. Words that were not saved are still on screen: copy them, save them elsewhere, or
            take the newsroom back.
          </p>
          <Button onClick={() => runAction('take-over')}>Take back…</Button>
        </div>
      );
  }
}

/** A person at a computer, as others know them. */
export function Who({ user, host }: { user: string; host: string }) {
  return (
    <>
      <bdi>{user}</bdi> on <bdi>{host}</bdi>
    </>
  );
}

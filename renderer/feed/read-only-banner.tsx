import { runAction } from '../actions/actions';
import { useApp } from '../app-store';
import { Button } from '../ui/button';

/** Says why nothing can be changed here, and what can be done about it. */
export function ReadOnlyBanner() {
  const holder = useApp((state) => state.newsroom?.holder ?? null);
  if (holder === null) {
    return (
      <p className="banner">
        This newsroom is open read-only: the folder cannot be written to. You can read and export,
        but not change anything.
      </p>
    );
  }
  const since = new Date(holder.since).toLocaleString('en-GB', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  return (
    <div className="banner with-action">
      <p>
        This newsroom is open read-only: {holder.user} on {holder.host} has been writing in it since{' '}
        <time dateTime={holder.since}>{since}</time>. Take over, and they can only read; what they
        have saved stays.
      </p>
      <Button onClick={() => runAction('take-over')}>Take over</Button>
    </div>
  );
}

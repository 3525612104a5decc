const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const clockWithZone = new Intl.DateTimeFormat('en-GB', {
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
});
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const dayOfYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** When something was saved: `14:32` today, `21 Nov, 14:32` before. */
export function savedTime(iso: string, now = new Date()): string {
  const then = new Date(iso);
  const time = clock.format(then);
  return then.toDateString() === now.toDateString() ? time : `${day.format(then)}, ${time}`;
}

/** When, as a list shows it: `14:32 GMT` today, `21 Nov` this year, `21 Nov 2025` before. */
export function listTime(iso: string, now = new Date()): string {
  const then = new Date(iso);
  if (then.toDateString() === now.toDateString()) return clockWithZone.format(then);
  return (then.getFullYear() === now.getFullYear() ? day : dayOfYear).format(then);
}

/** When, in full and with its zone, e.g. `21 Nov 2026, 14:32 GMT`. */
export function fullTime(iso: string): string {
  const then = new Date(iso);
  return `${dayOfYear.format(then)}, ${clockWithZone.format(then)}`;
}

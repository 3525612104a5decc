/** The moment now by the clocks here, as ISO 8601 with its offset. */
export function hereAndNow(now = new Date()): string {
  const two = (number: number) => String(Math.abs(number)).padStart(2, '0');
  const ahead = -now.getTimezoneOffset();
  const wall = new Date(now.getTime() + ahead * 60_000).toISOString().slice(0, -1);
  return `${wall}${ahead < 0 ? '-' : '+'}${two(Math.trunc(ahead / 60))}:${two(ahead % 60)}`;
}

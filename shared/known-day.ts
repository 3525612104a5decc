/** Whether the calendar has what is known of a day. @param day ISO 8601: `2026-11-17`, `2026-11`, `2026` */
export function isKnownDay(day: string): boolean {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const time = new Date(0);
  // Years below 100 are meant as they are.
  time.setUTCFullYear(year, month - 1, date);
  return time.getUTCMonth() === month - 1 && time.getUTCDate() === date;
}

import type { BackupSettings } from './settings';

const HOUR_MS = 3_600_000;
const INTERVAL_MS = { hourly: HOUR_MS, daily: 24 * HOUR_MS, weekly: 7 * 24 * HOUR_MS };
/** After a failure: soon enough for a drive that was plugged in, seldom enough to be no nuisance. */
const RETRY_MS = 600_000;

/** Whether a backup should be made by itself now. @param now milliseconds since 1970. */
export function isDue({ schedule, folder, last, failure }: BackupSettings, now: number): boolean {
  if (schedule === 'off' || folder === null) return false;
  if (failure !== null && isWithin(failure.at, RETRY_MS, now)) return false;
  return last === null || !isWithin(last.at, INTERVAL_MS[schedule], now);
}

/** A time in the future comes from a clock that was wrong: nothing is put off for its sake. */
function isWithin(at: string, milliseconds: number, now: number): boolean {
  const since = now - Date.parse(at);
  return since >= 0 && since < milliseconds;
}

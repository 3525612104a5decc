/** A moment, and the zone whose clocks it was given by. */
export interface Moment {
  /** ISO 8601, with its offset. */
  at: string;
  /** IANA name, e.g. `Europe/Berlin`. */
  zone: string;
}

/** `20 Nov 2026, 10:00 CET`, by the moment's own clocks. */
export function momentLabel({ at, zone }: Moment): string {
  const { day, month, year, hour, minute, timeZoneName } = partsOf(Date.parse(at), zone, {
    month: 'short',
    timeZoneName: 'short',
  });
  return `${Number(day)} ${month} ${year}, ${hour}:${minute} ${timeZoneName}`;
}

/** What the zone's clocks show: `2026-11-20T10:00`. */
export function wallTime({ at, zone }: Moment): string {
  return wallAt(Date.parse(at), zone);
}

/**
 * The moment at which the zone's clocks show this time: the first where they show it twice, the same
 * distance after the gap where they never do. Null for what is no time.
 *
 * @param wall `YYYY-MM-DDTHH:mm`
 */
export function momentOf(wall: string, zone: string): Moment | null {
  const asUtc = WALL_TIME.test(wall) ? Date.parse(`${wall}:00Z`) : Number.NaN;
  if (Number.isNaN(asUtc)) return null;
  // The zone's distance from UTC a day before and after covers every change of its clocks.
  const offsets = [asUtc - DAY_MS, asUtc + DAY_MS].map((at) => offsetAt(at, zone));
  const tried = offsets.map((offset) => asUtc - offset).toSorted((a, b) => a - b);
  const at = tried.find((candidate) => wallAt(candidate, zone) === wall) ?? tried.at(-1) ?? asUtc;
  return { at: new Date(at).toISOString(), zone };
}

/** Whether the moment is still to come. @param now ISO 8601 */
export function isAhead(moment: Moment | null, now: string): moment is Moment {
  return moment !== null && Date.parse(moment.at) > Date.parse(now);
}

/** Whether clocks of this name are known here. */
function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

const WALL_TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/;
const DAY_MS = 24 * 60 * 60 * 1000;

function offsetAt(at: number, zone: string): number {
  return Date.parse(`${wallAt(at, zone)}:00Z`) - Math.floor(at / 60_000) * 60_000;
}

function wallAt(at: number, zone: string): string {
  const { day, month, year, hour, minute } = partsOf(at, zone, { month: '2-digit' });
  return `${year?.padStart(4, '0')}-${month}-${day}T${hour}:${minute}`;
}

/** @param zone one that is not known here (a newer name) is shown by UTC. */
function partsOf(
  at: number,
  zone: string,
  options: Intl.DateTimeFormatOptions,
): Partial<Record<Intl.DateTimeFormatPartTypes, string>> {
  const format = new Intl.DateTimeFormat('en-GB', {
    year: 'numeric',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone: isZone(zone) ? zone : 'UTC',
    ...options,
  });
  return Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, value]));
}

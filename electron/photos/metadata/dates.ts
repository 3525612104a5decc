import { isKnownDay } from '../../../shared/known-day';

/**
 * An ISO 8601 date, with time and zone as far as the text has them, from what pictures carry:
 * ISO 8601 (XMP), `YYYYMMDD` (IIM 2:55), `YYYY:MM:DD HH:MM:SS` (EXIF). '' when it is none of these
 * or no such day exists.
 */
export function isoDate(text: string): string {
  const match =
    /^(\d{4})(?:[-:/]?(\d{2})(?:[-:/]?(\d{2}))?)?(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/.exec(
      text.trim(),
    );
  if (match === null) return '';
  const [, year = '', month, day, hour, minute, second, zone] = match;
  const date = knownOf(year, month, day);
  if (year === '0000' || !isKnownDay(date)) return '';
  if (hour === undefined || date.length < 10) return date;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second ?? 0) > 60) return date;
  return `${date}T${hour}:${minute}${second === undefined ? '' : `:${second}`}${isoZone(zone)}`;
}

/** IIM 2:55 and 2:60 (`HHMMSS±HHMM`) together. */
export function iimDate(date: string, time: string): string {
  const match = /^(\d{2})(\d{2})(\d{2})([+-]\d{4})?$/.exec(time.trim());
  if (match === null) return isoDate(date);
  const [, hour, minute, second, zone = ''] = match;
  return isoDate(`${isoDate(date)}T${hour}:${minute}:${second}${zone}`) || isoDate(date);
}

/**
 * As IIM 2:55 and 2:60 have it (IIM 4.2: unknown months and days are zeros). The time is empty without a zone,
 * which it needs there.
 *
 * @param iso as `isoDate` gives it
 */
export function toIimDate(iso: string): { date: string; time: string } {
  const match =
    /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?$/.exec(
      iso,
    );
  if (match === null) return { date: '', time: '' };
  const [, year = '', month = '00', day = '00', hour, minute = '', second = '00', zone] = match;
  const date = `${year}${month}${day}`;
  if (hour === undefined || zone === undefined) return { date, time: '' };
  const offset = zone === 'Z' ? '+0000' : zone.replace(':', '');
  return { date, time: `${hour}${minute}${second}${offset}` };
}

/** What is known is before the first zeros. */
function knownOf(year: string, month = '00', day = '00'): string {
  if (month === '00') return year;
  return day === '00' ? `${year}-${month}` : `${year}-${month}-${day}`;
}

function isoZone(zone: string | undefined): string {
  if (zone === undefined || zone === 'Z' || zone.includes(':')) return zone ?? '';
  return `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

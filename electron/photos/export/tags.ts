import { toIimDate } from '../metadata/dates';

/** Values by the names that ExifTool has for tags; empty ones take the tag out of the file. */
export type Tags = Readonly<Record<string, string | readonly string[]>>;

/** A date as two datasets of IIM. @param iso as `isoDate` gives it; empty takes them out */
export function iimDateTags(dateTag: string, timeTag: string, iso: string): Tags {
  const { date, time } = toIimDate(iso);
  return { [`IPTC:${dateTag}`]: date, [`IPTC:${timeTag}`]: time };
}

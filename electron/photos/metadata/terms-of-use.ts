import { momentOf, type Moment } from '../../../shared/fields/moment';
import type { Photo } from '../../../shared/photo';
import { cleanLine } from '../clean-text';
import { iimDate, isoDate } from './dates';
import type { IimDatasets } from './iim';
import { xmpName, type XmpProperties } from './xmp';

/** Datasets of IIM 4.2: a day, `CCYYMMDD`, and a time, `HHMMSS±HHMM`. */
const RELEASE = { date: 30, time: 35 } as const;
const EXPIRATION = { date: 37, time: 38 } as const;

/** PRISM says the same under its basic terms and, since 2.1, under those of usage rights. */
const PRISM = ['prism', 'prism21', 'prism3', 'pur'] as const;

/**
 * From when on a picture may be used and until when, as its own metadata says; XMP is believed before IIM.
 * A day without an hour is the whole day: what may be used last on it expires at its end.
 *
 * @param zone IANA name of the clocks by which a time without a zone is meant.
 */
export function termsOfUse(
  xmp: XmpProperties,
  iim: IimDatasets,
  zone: string,
): Pick<Photo, 'embargo' | 'expiry'> {
  const embargo = prismDate(xmp, 'embargoDate') || dateOf(iim, RELEASE);
  const expiry = prismDate(xmp, 'expirationDate') || dateOf(iim, EXPIRATION);
  return { embargo: momentIn(embargo, zone, 0), expiry: momentIn(expiry, zone, 1) };
}

function prismDate(xmp: XmpProperties, name: string): string {
  const said = PRISM.flatMap((prefix) => xmp.get(xmpName(`${prefix}:${name}`)) ?? []);
  return said.map((text) => isoDate(cleanLine(text))).find((date) => date !== '') ?? '';
}

function dateOf(iim: IimDatasets, { date, time }: { date: number; time: number }): string {
  return iimDate(cleanLine(iim.get(date)?.[0]), cleanLine(iim.get(time)?.[0]));
}

const DAY_MS = 24 * 60 * 60 * 1000;
const WHOLE_DAY = /^\d{4}-\d\d-\d\d$/;
const DAY_AND_TIME = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)(?::\d\d)?(Z|[+-]\d\d:\d\d)?$/;

/**
 * @param date as `isoDate` gives it; a month or a year is no moment.
 * @param days how many later the moment is where the date is a whole day.
 */
function momentIn(date: string, zone: string, days: number): Moment | null {
  if (WHOLE_DAY.test(date)) {
    const day = new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY_MS);
    return momentOf(day.toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length), zone);
  }
  const [, wall = '', offset] = DAY_AND_TIME.exec(date) ?? [];
  if (wall === '') return null;
  if (offset === undefined) return momentOf(wall, zone);
  const at = Date.parse(`${wall}${offset}`);
  return Number.isNaN(at) ? null : { at: new Date(at).toISOString(), zone: zoneAt(offset) };
}

/** The zone of clocks that are this far from UTC, as far as there is one by that name alone. */
function zoneAt(offset: string): string {
  const [, sign, hours, minutes] = /^([+-])(\d\d):(\d\d)$/.exec(offset) ?? [];
  const ahead = Number(hours ?? 0);
  if (minutes !== '00' || ahead === 0 || ahead > 12) return 'UTC';
  // By their names these zones are behind UTC where their clocks are ahead of it.
  return `Etc/GMT${sign === '+' ? '-' : '+'}${ahead}`;
}

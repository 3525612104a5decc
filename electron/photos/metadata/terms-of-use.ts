import { momentOf, type Moment } from '../../../shared/fields/moment';
import type { Photo } from '../../../shared/photo';
import { cleanLine } from '../clean-text';
import { iimDate, isoDate } from './dates';
import type { IimDatasets } from './iim';
import { xmpName, type XmpProperties } from './xmp';

/**
 * The moments that a picture may be used from, and until: property of PRISM, datasets of IIM 4.2 (a day
 * `CCYYMMDD`, a time `HHMMSS±HHMM`), and how many days later it is where a whole day is said. What may be used
 * last on a day expires at its end.
 */
const TERMS = {
  embargo: { xmp: 'embargoDate', iim: { date: 30, time: 35 }, days: 0 },
  expiry: { xmp: 'expirationDate', iim: { date: 37, time: 38 }, days: 1 },
} as const;
export type Term = keyof typeof TERMS;

/** PRISM says the same under its basic terms, of three versions, and since 2.1 under those of usage rights. */
const PRISM = [
  ['prism', 'prism'],
  ['prism', 'prism21'],
  ['prism', 'prism3'],
  ['pur', 'pur'],
] as const;

/** Where a file says something of a term: in PRISM’s basic terms, in its usage rights, or in IIM. */
export interface TermReading {
  place: 'prism' | 'pur' | 'iim';
  /** Null for what is no day: words, a month. */
  moment: Moment | null;
}

/** By these clocks a time without a zone is meant. */
const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;

/**
 * Each place in which a file says something of a term, in the order in which they are believed: XMP before IIM.
 *
 * @param zone IANA name of the clocks by which a time without a zone is meant.
 */
export function termReadings(
  term: Term,
  xmp: XmpProperties,
  iim: IimDatasets,
  zone: string = HERE,
): readonly TermReading[] {
  const facts = TERMS[term];
  const inXmp = PRISM.flatMap(([place, prefix]) => {
    const said = xmp.get(xmpName(`${prefix}:${facts.xmp}`)) ?? [];
    const date = said.map((text) => isoDate(cleanLine(text))).find((text) => text !== '') ?? '';
    return said.length === 0 ? [] : [{ place, moment: momentIn(date, zone, facts.days) }];
  });
  const [date, time] = [iim.get(facts.iim.date)?.[0], iim.get(facts.iim.time)?.[0]];
  if (date === undefined && time === undefined) return inXmp;
  const inIim = iimDate(cleanLine(date), cleanLine(time));
  return [...inXmp, { place: 'iim', moment: momentIn(inIim, zone, facts.days) }];
}

/** What is believed of these readings. */
export function believed(readings: readonly TermReading[]): Moment | null {
  return readings.find(({ moment }) => moment !== null)?.moment ?? null;
}

/** From when on a picture may be used and until when, as its own metadata says. @param zone as in `termReadings` */
export function termsOfUse(
  xmp: XmpProperties,
  iim: IimDatasets,
  zone?: string,
): Pick<Photo, 'embargo' | 'expiry'> {
  return {
    embargo: believed(termReadings('embargo', xmp, iim, zone)),
    expiry: believed(termReadings('expiry', xmp, iim, zone)),
  };
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

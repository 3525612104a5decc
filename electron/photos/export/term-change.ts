import { wallTime, type Moment } from '../../../shared/fields/moment';
import { believed, type Term, type TermReading } from '../metadata/terms-of-use';
import type { FileSays } from './file-says';
import { iimDateTags, type Tags } from './tags';

/** ExifTool's names of the places that terms are read from. */
const TAGS = {
  embargo: { xmp: 'EmbargoDate', day: 'ReleaseDate', time: 'ReleaseTime' },
  expiry: { xmp: 'ExpirationDate', day: 'ExpirationDate', time: 'ExpirationTime' },
} as const satisfies Record<Term, Record<string, string>>;

/**
 * What a file has to be told of when a photo may be used. A moment that was taken away goes from every place
 * in which the file says something of it. What a place says already stays as it is there.
 *
 * @param takesIim whether the file carries IIM beside XMP.
 */
export function termChange(
  term: Term,
  moment: Moment | null,
  { terms }: FileSays,
  takesIim: boolean,
): Tags {
  const readings = terms[term].filter(({ place }) => takesIim || place !== 'iim');
  if (moment !== null)
    return termTags(term, isoOf(moment), placesToWrite(readings, moment, takesIim));
  if (believed(readings) === null) return {};
  return termTags(term, '', new Set(readings.map(({ place }) => place)));
}

type Place = TermReading['place'];

/** Where something else is said, and XMP and IIM where they do not say it at all. */
function placesToWrite(
  readings: readonly TermReading[],
  moment: Moment,
  takesIim: boolean,
): ReadonlySet<Place> {
  const others = readings.filter(
    (reading) => reading.moment !== null && !isSame(reading.moment, moment),
  );
  const places = new Set(others.map(({ place }) => place));
  const isSaid = (inIim: boolean) =>
    readings.some(
      (reading) => (reading.place === 'iim') === inIim && isSame(reading.moment, moment),
    );
  if (!isSaid(false)) places.add('pur');
  if (takesIim && !isSaid(true)) places.add('iim');
  return places;
}

/** To the minute: that is what is read of a file. */
function isSame(one: Moment | null, other: Moment): boolean {
  return one !== null && minuteOf(one) === minuteOf(other);
}

function minuteOf({ at }: Moment): number {
  return Math.floor(Date.parse(at) / 60_000);
}

/** @param iso empty takes the term out of these places. */
function termTags(term: Term, iso: string, places: ReadonlySet<Place>): Tags {
  const { xmp, day, time } = TAGS[term];
  return {
    ...(places.has('prism') ? { [`XMP-prism:${xmp}`]: iso } : {}),
    ...(places.has('pur') ? { [`XMP-pur:${xmp}`]: iso } : {}),
    ...(places.has('iim') ? iimDateTags(day, time, iso) : {}),
  };
}

/** By the clocks of the moment's own zone: `2026-11-20T10:00:00+01:00`. */
function isoOf(moment: Moment): string {
  const wall = wallTime(moment);
  const seconds = Math.floor(Date.parse(moment.at) / 1000) % 60;
  const minutes = (Date.parse(`${wall}Z`) - (Date.parse(moment.at) - seconds * 1000)) / 60_000;
  const offset = Math.round(minutes);
  const [sign, distance] = offset < 0 ? ['-', -offset] : ['+', offset];
  const two = (number: number) => String(number).padStart(2, '0');
  const zone = `${sign}${two(Math.floor(distance / 60))}:${two(distance % 60)}`;
  return `${wall}:${two(seconds)}${zone}`;
}

import { isKnownDay } from '../known-day';
import { dayOf } from './caption-dates';

/** When a photo was taken, as it is written with it: the clock of the place, as far as it is known. */
export interface PhotoMoment {
  year: number | null;
  month: number | null;
  day: number | null;
  /** e.g. `17:12:00` or `17:12`; empty where it is not known. */
  time: string;
}

/** @param date ISO 8601 with as much precision as known; anything else is no moment. */
export function momentOf(date: string): PhotoMoment {
  const { year, month, day, time = '' } = ISO_DATE.exec(date)?.groups ?? {};
  // Cameras write zeros where they do not know.
  if (year === undefined || !isKnownDay(dayOf(date))) return UNKNOWN;
  return { year: numberOf(year), month: numberOf(month), day: numberOf(day), time };
}

/** Weekday and month in English, as the variables for them are named. */
export const LONG_DATE = {
  weekday({ year, month, day }: PhotoMoment): string {
    return year === null || month === null || day === null
      ? ''
      : WEEKDAY.format(Date.UTC(year, month - 1, day));
  },
  month({ month }: PhotoMoment): string {
    return month === null ? '' : MONTH.format(Date.UTC(2000, month - 1));
  },
};

const UNKNOWN: PhotoMoment = { year: null, month: null, day: null, time: '' };

/** The zone is left out: what the camera's clock said is what readers are told. */
const ISO_DATE =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:T(?<time>\d\d:\d\d(?::\d\d)?)\S*)?)?)?$/;

const WEEKDAY = new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' });
const MONTH = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

function numberOf(digits: string | undefined): number | null {
  return digits === undefined ? null : Number(digits);
}

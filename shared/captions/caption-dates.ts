import { isKnownDay } from '../known-day';

/** A day that is written out in a text. */
export interface CaptionDate {
  from: number;
  to: number;
  day: number;
  /** From 1. */
  month: number;
  /** Null where none is written. */
  year: number | null;
  /** The weekday that is written before it. */
  weekday: { from: number; words: string; number: number } | null;
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

const inCapitals = (words: readonly string[]) =>
  [...words, ...words.map((word) => word.toUpperCase())].join('|');
const MONTH = inCapitals([...MONTHS, 'Sept', ...MONTHS.map((name) => name.slice(0, 3))]);
const WEEKDAY = inCapitals([
  ...WEEKDAYS,
  'Tues',
  'Thurs',
  'Thur',
  ...WEEKDAYS.map((name) => name.slice(0, 3)),
]);
// Days of a range such as 17–19 November are none that a weekday or a picture belongs to.
const BEGINS = `(?<![\\d\\p{L}/–-])(?:(?<weekday>${WEEKDAY})\\.?,?\\s{1,3}(?:the\\s)?)?`;
const YEAR = '(?:,?\\s{1,3}(?<year>\\d{4})(?!\\d))?';
const FORMS = [
  `${BEGINS}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?:\\sof)?\\s{1,3}(?<month>${MONTH})(?!\\p{L})\\.?${YEAR}`,
  // “March 10,000 people”, “June 23-25” and “May 10:30” are no days.
  `${BEGINS}(?<month>${MONTH})\\.?\\s{1,3}(?<day>\\d{1,2})(?:st|nd|rd|th)?(?![\\d:%]|[/–-]\\d|[,.]\\d{3}(?!\\d))${YEAR}`,
].map((form) => new RegExp(form, 'gu'));

/** A text with more days than that is no caption: the rest is left alone. */
const MOST_DATES = 20;

/** The days that an English text writes out, in their order: `Tuesday, 17 November 2026`, `Nov. 23`. */
export function findDates(text: string): readonly CaptionDate[] {
  return FORMS.flatMap((form) => firstMatches(text, form).map(dateOf)).toSorted(
    (a, b) => a.from - b.from,
  );
}

function firstMatches(text: string, form: RegExp): readonly RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  for (const match of text.matchAll(form)) {
    if (found.push(match) === MOST_DATES) break;
  }
  return found;
}

function dateOf({ 0: words, index, groups }: RegExpExecArray): CaptionDate {
  const { day = '', month = '', year, weekday } = groups ?? {};
  return {
    from: index,
    to: index + words.length,
    day: Number(day),
    month: numberOf(month, MONTHS) + 1,
    year: year === undefined ? null : Number(year),
    weekday:
      weekday === undefined
        ? null
        : { from: index, words: weekday, number: numberOf(weekday, WEEKDAYS) },
  };
}

function numberOf(words: string, names: readonly string[]): number {
  const begins = words.slice(0, 3).toLowerCase();
  return names.findIndex((name) => name.toLowerCase().startsWith(begins));
}

const ANY_WEEKDAY = new RegExp(`(?<!\\p{L})(?:${inCapitals(WEEKDAYS)})(?!\\p{L})`, 'u');

/** Whether an English text names a day of the week, wherever. */
export function namesWeekday(text: string): boolean {
  return ANY_WEEKDAY.test(text);
}

/**
 * The day as ISO 8601, e.g. `2026-11-17`.
 *
 * @param year counts where none is written.
 * @returns null where the year is not known, or has no such day.
 */
export function isoDay(date: CaptionDate, year: number | null): string | null {
  const inYear = date.year ?? year;
  if (inYear === null) return null;
  const [month, day] = [date.month, date.day].map((number) => String(number).padStart(2, '0'));
  const iso = `${String(inYear).padStart(4, '0')}-${month}-${day}`;
  return isKnownDay(iso) ? iso : null;
}

/** Whether some year has this day. */
export function isDay(date: CaptionDate): boolean {
  // A year with a 29 February.
  return isoDay(date, 2024) !== null;
}

/** The name of a day's weekday in English. @param day ISO 8601, e.g. `2026-11-17` */
export function weekdayName(day: string): string {
  return WEEKDAYS[new Date(`${day}T00:00:00Z`).getUTCDay()] ?? '';
}

/** In words, e.g. `17 November 2026`. @param day ISO 8601, or as much of it as is known */
export function dayInWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-');
  return [String(Number(date) || ''), MONTHS[Number(month) - 1] ?? '', year]
    .filter((part) => part !== '')
    .join(' ');
}

/** The first ten characters of a photo's date, as far as they are a date: `2026-11-17`, `2026-11`, `2026`. */
export function dayOf(dateCreated: string): string {
  return /^\d{4}(?:-\d{2}(?:-\d{2})?)?/.exec(dateCreated)?.[0] ?? '';
}

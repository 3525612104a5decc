import { isKnownDay } from '../../known-day';
import { dayInWords, dayOf, findDates, isDay, type CaptionDate } from '../caption-dates';
import { isEnglish } from '../english';
import { NOTHING_FOUND, type CaptionCheck, type Finding } from './check';

/** The day in the caption: there, in the calendar, and the one on which the picture was taken. */
export const captionDate: CaptionCheck = ({ caption, dateCreated }) => {
  const dates = findDates(caption);
  const taken = dayOf(dateCreated);
  return [
    ...wrongTaken(taken),
    ...(dates.length === 0 ? noDate(caption) : wrongDate(dates, taken)),
  ];
};

function wrongTaken(taken: string): readonly Finding[] {
  if (taken === '') return [warn('dateCreated', 'No date is given. Fill in when it was taken.')];
  if (isKnownDay(taken)) return NOTHING_FOUND;
  const message = `There is no ${unknownInWords(taken)}. Correct the date.`;
  return [{ field: 'dateCreated', severity: 'error', message }];
}

/** What of a day no calendar has: a month or day without a name by its number. */
function unknownInWords(day: string): string {
  const [year = '', month = '', date] = day.split('-');
  if (!isKnownDay(`${year}-${month}`)) return `month ${Number(month)}`;
  return Number(date) === 0 ? 'day 0' : dayInWords(day);
}

/** In a language whose dates are not read, figures may be one. */
function noDate(caption: string): readonly Finding[] {
  if (caption.trim() === '') return NOTHING_FOUND;
  const mayBeThere = isEnglish(caption) ? IN_FIGURES : /\p{N}/u;
  if (mayBeThere.test(caption)) return NOTHING_FOUND;
  return [
    warn(
      'caption',
      'The caption says no date. Write the day, such as “Tuesday, 17 November 2026”.',
    ),
  ];
}

const IN_FIGURES =
  /\d[-–]\d{1,2} \p{Lu}|\p{Lu}\p{Ll}+\.? \d{1,2}[-–]\d|\d{1,4}[./-]\d{1,2}[./-]\d{2,4}/u;

function wrongDate(dates: readonly CaptionDate[], taken: string): readonly Finding[] {
  const [first] = dates;
  const noDay = dates.find((date) => !isDay(date));
  if (noDay !== undefined) {
    const words = wordsOf({ ...noDay, year: null });
    return [
      {
        field: 'caption',
        severity: 'error',
        message: `There is no ${words}. Correct the date in the caption.`,
      },
    ];
  }
  // Captions tell of other days too: one of them is enough.
  if (first === undefined || dates.some((date) => isSame(date, taken))) return NOTHING_FOUND;
  return [
    warn(
      'caption',
      `The caption says ${wordsOf(first)}, Date taken says ${dayInWords(taken)}. Correct the one that is wrong.`,
    ),
  ];
}

function isSame({ day, month, year }: CaptionDate, taken: string): boolean {
  const [takenYear, takenMonth, takenDay] = taken.split('-').map(Number);
  const fits = (known: number | undefined, said: number | null) =>
    known === undefined || Number.isNaN(known) || said === null || known === said;
  if (taken === '') return true;
  return fits(takenYear, year) && fits(takenMonth, month) && fits(takenDay, day);
}

function wordsOf({ day, month, year }: CaptionDate): string {
  return dayInWords(`${year ?? ''}-${month}-${day}`);
}

function warn(field: 'caption' | 'dateCreated', message: string): Finding {
  return { field, severity: 'warning', message };
}

import {
  dayInWords,
  dayOf,
  findDates,
  isoDay,
  namesWeekday,
  weekdayName,
  type CaptionDate,
} from '../caption-dates';
import { isEnglish } from '../english';
import { NOTHING_FOUND, type CaptionCheck } from './check';

const DAY_MS = 86_400_000;
/** Readers count back that many days, and no more. */
const RECENT_DAYS = 14;

/** A weekday that is not that of the day beside it. */
export const wrongWeekday: CaptionCheck = ({ caption, dateCreated }) => {
  const taken = dayOf(dateCreated);
  return findDates(caption).flatMap((date) => {
    const { weekday } = date;
    const day = isoDay(date, yearOf(taken));
    if (weekday === null || day === null) return [];
    const right = weekdayName(day);
    if (right.startsWith(properCase(weekday.words).slice(0, 3))) return [];
    // Where the picture was taken on another day the date may be what is wrong.
    const isSure = taken.length < 10 || taken === day;
    const words = likeIt(weekday.words, right);
    const to = weekday.from + weekday.words.length;
    return [
      {
        field: 'caption' as const,
        severity: 'error' as const,
        message: `${dayInWords(day)} is a ${right}, not a ${fullName(weekday.number)}. Correct the weekday or the date.`,
        ...(isSure && {
          fix: { caption: caption.slice(0, weekday.from) + words + caption.slice(to) },
        }),
      },
    ];
  });
};

/** A day of the last two weeks is said with its weekday. */
export const missingWeekday: CaptionCheck = ({ caption, dateCreated }, { today }) => {
  const taken = dayOf(dateCreated);
  const recent = findDates(caption).find((date) => isRecent(date, taken, today));
  if (recent === undefined || namesWeekday(caption) || !isEnglish(caption)) return NOTHING_FOUND;
  if (recent.weekday !== null) return NOTHING_FOUND;
  const name = weekdayName(isoDay(recent, yearOf(taken)) ?? '');
  const { from } = recent;
  return [
    {
      field: 'caption',
      severity: 'warning',
      message: `The date is under two weeks old: write the weekday too, ${name}.`,
      fix: { caption: `${caption.slice(0, from)}${name}, ${caption.slice(from)}` },
    },
  ];
};

function isRecent(date: CaptionDate, taken: string, today: string): boolean {
  const day = isoDay(date, yearOf(taken));
  if (day === null) return false;
  const age = (Date.parse(today) - Date.parse(day)) / DAY_MS;
  return age >= 0 && age < RECENT_DAYS;
}

function yearOf(taken: string): number | null {
  return taken === '' ? null : Number(taken.slice(0, 4));
}

function properCase(words: string): string {
  return words.slice(0, 1) + words.slice(1).toLowerCase();
}

/** The 4 January 1970 was a Sunday. */
function fullName(weekday: number): string {
  return weekdayName(`1970-01-0${4 + (weekday % 7)}`);
}

/** A weekday written as another was: in capitals, shortened. */
function likeIt(words: string, name: string): string {
  const isWhole = words.toLowerCase().endsWith('day');
  const short = isWhole ? name : name.slice(0, 3);
  return words === words.toUpperCase() ? short.toUpperCase() : short;
}

import { isKnownDay } from '../known-day';

/** Moments in milliseconds since 1970: the first is in it, the last is not. */
export interface Period {
  from: number;
  until: number;
}

export const EVER: Period = { from: -Infinity, until: Infinity };

const DATE_FIELDS = ['date', 'after', 'before'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** A year, a month or a day. */
const DATE = /^(?<year>\d{4})(?:-(?<month>\d{2})(?:-(?<day>\d{2}))?)?$/;

/**
 * Of a date that a person typed, in their own time: that year, month or day itself, everything from
 * its beginning on, or everything before it. Null for what is no date, or not yet.
 */
export function periodOf(field: DateField, text: string): Period | null {
  const { year, month, day } = DATE.exec(text)?.groups ?? {};
  if (year === undefined || !isKnownDay(text)) return null;
  const at = [Number(year), Number(month ?? 1), Number(day ?? 1)] as const;
  const from = moment(...at);
  if (field === 'after') return { from, until: Infinity };
  if (field === 'before') return { from: -Infinity, until: from };
  return { from, until: endOf(at, month === undefined ? 0 : day === undefined ? 1 : 2) };
}

/** The year or month that is there already of a date that is still being typed; any other text as it is. */
export function wholeDate(text: string): string {
  return text.replace(/(?<=^\d{4}|^\d{4}-\d{2})-\d?$/, '');
}

/** What is in all of them. */
export function inAll(periods: readonly Period[]): Period {
  return {
    from: Math.max(EVER.from, ...periods.map(({ from }) => from)),
    until: Math.min(EVER.until, ...periods.map(({ until }) => until)),
  };
}

export function isDateField(name: string): name is DateField {
  return DATE_FIELDS.some((field) => field === name);
}

/** Where the next year, month or day begins. */
function endOf(at: readonly [number, number, number], part: 0 | 1 | 2): number {
  const [year, month, day] = at.map((number, place) => number + Number(place === part));
  return moment(year ?? 0, month ?? 1, day ?? 1);
}

function moment(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setHours(0, 0, 0, 0);
  // Years below 100 are meant as they are.
  date.setFullYear(year, month - 1, day);
  return date.getTime();
}

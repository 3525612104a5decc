import { expect, it } from 'vitest';
import { findDates, isDay, isoDay, namesWeekday, weekdayName } from './caption-dates';

it.each([
  ['Water in Hallowick on Tuesday, 17 November 2026.', ['2 17/11/2026']],
  ['Water in Hallowick, Monday Nov. 23, 2026', ['1 23/11/2026']],
  ['on November 23', ['- 23/11/-']],
  ['on MONDAY, NOVEMBER 23, 2026', ['1 23/11/2026']],
  ['on Tues., the 17th of November', ['2 17/11/-']],
  ['on 17 Nov 2026 and 1st May, 2025', ['- 17/11/2026', '- 1/5/2025']],
  ['Sept. 3, 2026, and June 4', ['- 3/9/2026', '- 4/6/-']],
  ['Thurs 19 Nov', ['4 19/11/-']],
  ['17-19 November 2026, November 17–19, 2026', []],
  ['March 10,000 strong', []],
  ['November 2026', []],
  ['May 10:30', []],
  ['the 17 Marchers and 12 Decades', []],
  ['the march 10 times', []],
  ['17 نوفمبر 2026 😀 17 ноября', []],
  ['<b>17 November</b>', ['- 17/11/-']],
])('finds the days of %s', (text, days) => {
  const found = findDates(text).map(
    ({ weekday, day, month, year }) => `${weekday?.number ?? '-'} ${day}/${month}/${year ?? '-'}`,
  );
  expect(found).toEqual(days);
});

it('knows days, and their weekdays', () => {
  const [real, wrong, leap] = findDates('17 November, 31 November, 29 February');
  expect([real, wrong, leap].map((date) => isDay(date!))).toEqual([true, false, true]);
  expect(isoDay(leap!, 2026)).toBeNull();
  expect(isoDay(real!, 2026)).toBe('2026-11-17');
  expect(weekdayName('2026-11-17')).toBe('Tuesday');
  expect(namesWeekday('late on Tuesday evening')).toBe(true);
  expect(namesWeekday('the Tuesdays')).toBe(false);
});

import { describe, expect, it } from 'vitest';
import { EVER, inAll, periodOf, type DateField } from './dates';

const local = (year: number, month: number, day: number) =>
  new Date(year, month - 1, day).getTime();

describe('a date in a search', () => {
  it.each<[DateField, string, number, number]>([
    ['date', '2026', local(2026, 1, 1), local(2027, 1, 1)],
    ['date', '2026-12', local(2026, 12, 1), local(2027, 1, 1)],
    ['date', '2028-02-29', local(2028, 2, 29), local(2028, 3, 1)],
    ['after', '2026-11', local(2026, 11, 1), Infinity],
    ['before', '2026-11-20', -Infinity, local(2026, 11, 20)],
  ])('%s:%s', (field, text, from, until) => {
    expect(periodOf(field, text)).toEqual({ from, until });
  });

  it.each(['', '2', '2026-', '2026-1', '2026-13', '2026-02-30', 'yesterday', '2026-11-20T10:00'])(
    'is none, or not yet: %s',
    (text) => expect(periodOf('date', text)).toBeNull(),
  );

  it('narrows what others leave', () => {
    const periods = [periodOf('after', '2026-10'), periodOf('before', '2026-12')];
    expect(inAll(periods.filter((period) => period !== null))).toEqual({
      from: local(2026, 10, 1),
      until: local(2026, 12, 1),
    });
    expect(inAll([])).toEqual(EVER);
  });
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { atMoment } from './at-moment';

const NOW = '2026-11-20T10:00:00.000Z';
const work = vi.fn<() => void>();

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse(NOW) });
  work.mockClear();
});
afterEach(() => vi.useRealTimers());

it('runs once when the moment has come, however far away', () => {
  atMoment('2027-11-20T10:00:00.000Z', work);
  vi.advanceTimersByTime(364 * 86_400_000);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2 * 86_400_000);
  expect(work).toHaveBeenCalledTimes(1);
});

it('hears of a moment that came while timers stood still', () => {
  atMoment('2026-11-20T18:00:00.000Z', work);
  vi.setSystemTime('2026-11-21T08:00:00.000Z');
  vi.advanceTimersByTime(30_001);
  expect(work).toHaveBeenCalledTimes(1);
});

it('runs not for what is past, nor after it was stopped', () => {
  atMoment('2026-11-20T09:59:59.000Z', work);
  atMoment('2026-11-20T10:00:10.000Z', work)();
  vi.advanceTimersByTime(60_000);
  expect(work).not.toHaveBeenCalled();
});

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { gatherInSlices } from './gather';

const numbers = Array.from({ length: 300 }, (_, number) => number);
let now = 0;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  vi.spyOn(performance, 'now').mockImplementation(() => now);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** Begins to add up numbers, which takes a millisecond each. */
function addUp() {
  const done = vi.fn<(sum: number) => void>();
  const begin = () => {
    let sum = 0;
    const take = (number: number) => {
      now += 1;
      sum += number;
    };
    return { take, result: () => sum };
  };
  return { done, stop: gatherInSlices(numbers, begin, done) };
}

it('looks at many in slices of some milliseconds, and tells once what it found', async () => {
  const { done } = addUp();
  const before = now;
  vi.runOnlyPendingTimers();
  expect(now - before).toBe(5);
  expect(done).not.toHaveBeenCalled();
  await vi.runAllTimersAsync();
  expect(done.mock.calls).toEqual([[(299 * 300) / 2]]);
});

it('tells nothing once it was stopped', async () => {
  const { done, stop } = addUp();
  vi.runOnlyPendingTimers();
  stop();
  await vi.runAllTimersAsync();
  expect(done).not.toHaveBeenCalled();
});

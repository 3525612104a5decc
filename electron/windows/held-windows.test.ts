import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Closing } from './closing';
import { StoryWindowsHeld } from './held-windows';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Windows whose pages answer so; null for one that never does. `log` has what they are told. */
function held(...answers: (boolean | null)[]) {
  const log: string[] = [];
  const closings = answers.map((answer, index) => ({
    ask() {
      log.push(`ask ${index}`);
      return answer === null ? new Promise<boolean>(() => {}) : Promise.resolve(answer);
    },
    stay: () => log.push(`stay ${index}`),
    lookAgain: () => log.push(`look ${index}`),
  }));
  const open = closings.slice();
  const windows = new StoryWindowsHeld(
    (ids) => open.filter((_, index) => ids?.has(`story ${index}`) ?? true) as unknown as Closing[],
    () => log.push('leave'),
  );
  const work = async () => {
    log.push('work');
    return 'done';
  };
  return { windows, log, work, open };
}

it('has windows wait while stories are changed', async () => {
  const { windows, log, work } = held(true, false);
  expect(await windows.during(work)).toBe('done');
  expect(log).toEqual(['ask 0', 'ask 1', 'work', 'stay 0', 'stay 1']);
});

it('lets the windows of stories that are not changed go on', async () => {
  const { windows, log, work } = held(true, true, true);
  await windows.during(work, new Set(['story 1']));
  expect(log).toEqual(['ask 1', 'work', 'stay 1']);
});

it('has windows that were opened meanwhile look at what is stored', async () => {
  const { windows, log, open } = held(true, true);
  const [late] = open.splice(1);
  await windows.during(async () => void open.push(late!));
  expect(log).toEqual(['ask 0', 'look 1', 'stay 0']);
});

it('lets go of those that each holds, when two hold them', async () => {
  const { windows, log, open } = held(true, true);
  const first = windows.hold();
  open.splice(0, 1);
  const second = windows.hold();
  second.release();
  expect(log).toEqual(['ask 0', 'ask 1', 'ask 1', 'stay 1']);
  first.release();
  expect(log.slice(4)).toEqual(['stay 0', 'stay 1']);
  expect(await first.areSaved).toBe(true);
});

it('lets them go on also when that failed', async () => {
  const { windows, log } = held(true);
  await expect(windows.during(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(log).toEqual(['ask 0', 'stay 0']);
});

it('waits for no page for long', async () => {
  const { windows, log, work } = held(null);
  const done = windows.during(work);
  await vi.advanceTimersByTimeAsync(2_900);
  expect(log).toEqual(['ask 0']);
  await vi.advanceTimersByTimeAsync(200);
  expect(await done).toBe('done');
});

it('says whether all could save, where their newsroom is left', async () => {
  expect(await held(true, true).windows.hold().areSaved).toBe(true);
  expect(await held(true, false).windows.hold().areSaved).toBe(false);
  expect(await held().windows.hold().areSaved).toBe(true);
});

it('has them save before all stories are looked through, and go on at once', async () => {
  const { windows, log } = held(true);
  await windows.save();
  expect(log).toEqual(['ask 0', 'stay 0']);
});

import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ErrorCode } from '../../shared/errors';
import { RequestError } from '../ipc';
import { SaveQueue, type SaveState } from './save-queue';

vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));

beforeEach(() => vi.useFakeTimers());

/** A queue over a disk that takes `durations[n]` ms for save n, and the last for all that follow. */
function queueOn(
  durations: readonly number[],
  fails: (save: number) => ErrorCode | null = () => null,
) {
  const states: SaveState['status'][] = [];
  const waiting = new Set<number>();
  /** For each change: how long until it was in main, and on the disk. */
  const inMain: number[] = [];
  const onDisk: number[] = [];
  const made: number[] = [];
  const reach = (list: number[], changes: Iterable<number>) => {
    for (const change of changes) list[change] ??= Date.now() - made[change]!;
  };
  const tries: { began: number; ended: number }[] = [];
  let saves = 0;
  const queue = new SaveQueue('2026-11-20T09:00:00.000Z', {
    async save() {
      const number = saves++;
      const began = Date.now();
      const sent = [...waiting];
      reach(inMain, sent);
      await new Promise((resolve) => {
        setTimeout(resolve, durations[number] ?? durations.at(-1));
      });
      tries.push({ began, ended: Date.now() });
      const code = fails(number);
      if (code !== null) throw new RequestError(code, 'Not now.');
      sent.forEach((change) => waiting.delete(change));
      reach(onDisk, sent);
      return new Date().toISOString();
    },
    hold: () => reach(inMain, waiting),
    show: ({ status }) => states.push(status),
  });
  const change = () => {
    waiting.add(made.push(Date.now()) - 1);
    queue.changed();
  };
  return { queue, change, states, inMain, onDisk, made, tries, saves: () => saves };
}

const typing = fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 60 });
// From 1 on: no timer takes less, and what is promised is counted from what a save took.
const slowness = (max: number) =>
  fc.array(fc.integer({ min: 1, max }), { minLength: 1, maxLength: 20 });

async function type(change: () => void, pauses: readonly number[]): Promise<void> {
  for (const pause of pauses) {
    change();
    await vi.advanceTimersByTimeAsync(pause);
  }
  await vi.advanceTimersByTimeAsync(20_000);
}

describe('a change', () => {
  it('is acknowledged within 1 s under any typing, where saves take up to 300 ms', async () => {
    await fc.assert(
      fc.asyncProperty(typing, slowness(300), async (pauses, durations) => {
        const { change, onDisk, made } = queueOn(durations);
        await type(change, pauses);
        expect(onDisk).toHaveLength(made.length);
        expect(Math.max(...onDisk)).toBeLessThanOrEqual(1_000);
      }),
    );
  });

  it('is in the main process within 700 ms, however slow the disk is', async () => {
    await fc.assert(
      fc.asyncProperty(typing, slowness(5_000), async (pauses, durations) => {
        const { change, inMain, onDisk, made } = queueOn(durations);
        await type(change, pauses);
        expect(inMain).toHaveLength(made.length);
        expect(Math.max(...inMain)).toBeLessThanOrEqual(700);
        const slowest = Math.max(...durations);
        expect(Math.max(...onDisk)).toBeLessThanOrEqual(Math.max(700 + slowest, 2 * slowest));
      }),
    );
  });

  it('is saved with those around it, not each by itself', async () => {
    const { change, saves } = queueOn([5]);
    await type(
      change,
      Array.from({ length: 100 }, () => 20),
    );
    expect(saves()).toBeLessThanOrEqual(6);
  });
});

describe('constant typing', () => {
  it('is not saved again and again where a save takes longer than a key', async () => {
    const { change, saves } = queueOn([120]);
    for (let key = 0; key < 100; key += 1) {
      change();
      await vi.advanceTimersByTimeAsync(40);
    }
    // A first change waits 700 ms for those that follow it.
    expect(saves()).toBeLessThanOrEqual(4_000 / 700);
  });
});

describe('the indicator', () => {
  it('goes from editing to saving to saved', async () => {
    const { change, states } = queueOn([50]);
    await type(change, [10, 10, 10]);
    expect(states).toEqual(['editing', 'saving', 'saved']);
  });

  it('stays at editing while somebody types, and follows the saves when the hands rest', async () => {
    const { queue, change, states, onDisk } = queueOn([50]);
    const whole = new Set<boolean>();
    for (let key = 0; key < 40; key += 1) {
      change();
      await vi.advanceTimersByTimeAsync(110);
      whole.add(queue.isWhole);
    }
    expect(onDisk.length, 'saved meanwhile').toBeGreaterThan(20);
    expect(whole, 'as who asks is told').toEqual(new Set([false, true]));
    expect(states).toEqual(['editing']);
    await vi.advanceTimersByTimeAsync(300);
    expect(states.at(-1)).toBe('saved');
  });

  it('says at rest that a slow save goes on', async () => {
    const { change, states } = queueOn([3_000]);
    for (let key = 0; key < 8; key += 1) {
      change();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(states, 'which has begun').toEqual(['editing']);
    await vi.advanceTimersByTimeAsync(300);
    expect(states).toEqual(['editing', 'saving']);
  });

  it('is at once as it is for who asks for a save', async () => {
    const { queue, change, states } = queueOn([50]);
    change();
    const flushed = queue.flush();
    expect(states).toEqual(['editing', 'saving']);
    await vi.advanceTimersByTimeAsync(50);
    await flushed;
    expect(states).toEqual(['editing', 'saving', 'saved']);
  });

  it('never says saved while there is something newer', async () => {
    await fc.assert(
      fc.asyncProperty(typing, slowness(2_000), async (pauses, durations) => {
        const { change, states, onDisk, made } = queueOn(durations);
        for (const pause of pauses) {
          change();
          expect(states.at(-1)).not.toBe('saved');
          await vi.advanceTimersByTimeAsync(pause);
          const isWhole = onDisk.length === made.length;
          expect(isWhole || states.at(-1) !== 'saved').toBe(true);
        }
        await vi.advanceTimersByTimeAsync(20_000);
        expect(states.at(-1)).toBe('saved');
      }),
    );
  });

  it('says a failure until a save succeeds, which is tried again without a key', async () => {
    const { change, states } = queueOn([5], (save) => (save < 2 ? 'disk-full' : null));
    change();
    await vi.advanceTimersByTimeAsync(400);
    expect(states).toEqual(['editing', 'saving', 'failed']);
    await vi.advanceTimersByTimeAsync(12_000);
    expect(states).toEqual(['editing', 'saving', 'failed', 'failed', 'saved']);
  });

  it('leaves 5 s between tries that fail, however long each takes and whatever is typed', async () => {
    await fc.assert(
      fc.asyncProperty(typing, slowness(3_000), async (pauses, durations) => {
        const { change, inMain, made, tries } = queueOn(durations, () => 'disk-full');
        await type(change, pauses);
        const rests = tries.slice(1).map(({ began }, n) => began - tries[n]!.ended);
        expect(Math.min(5_000, ...rests)).toBe(5_000);
        expect(inMain, 'a page that crashes takes nothing with it').toHaveLength(made.length);
        expect(Math.max(...inMain)).toBeLessThanOrEqual(700);
      }),
      { numRuns: 25 },
    );
  });

  it('tries at once when the person asks for it', async () => {
    const { queue, change, saves } = queueOn([5], (save) => (save === 0 ? 'disk-full' : null));
    change();
    await vi.advanceTimersByTimeAsync(400);
    const saved = queue.flush();
    await vi.advanceTimersByTimeAsync(10);
    expect(await saved).toBe(true);
    expect(saves()).toBe(2);
  });

  it('leaves to the person what would only fail again', async () => {
    const { change, saves } = queueOn([5], () => 'conflict');
    change();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saves()).toBe(1);
  });
});

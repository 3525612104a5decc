import type { DiskSpace } from '../../shared/newsroom-view';

type Level = DiskSpace['level'];

const MB = 1_000_000;

/** A level begins below the smaller of both: small disks are not low from the start. */
const LIMITS = {
  low: { bytes: 200 * MB, share: 0.1 },
  'nearly-full': { bytes: 20 * MB, share: 0.02 },
} as const;

/** A level is left only this far above where it begins, so that no warning comes and goes. */
const LEAVING = 1.1;

/**
 * How much room there is.
 *
 * @param free bytes that can be written
 * @param total bytes of the whole disk
 * @param before the level so far
 */
export function diskLevel(free: number, total: number, before: Level): Level {
  const isBelow = (level: 'low' | 'nearly-full', isIn: boolean) => {
    const { bytes, share } = LIMITS[level];
    return free < Math.min(bytes, total * share) * (isIn ? LEAVING : 1);
  };
  if (isBelow('nearly-full', before === 'nearly-full')) return 'nearly-full';
  return isBelow('low', before !== 'enough') ? 'low' : 'enough';
}

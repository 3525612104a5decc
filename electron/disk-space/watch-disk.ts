import { statfs } from 'node:fs/promises';
import type { DiskSpace } from '../../shared/newsroom-view';
import { diskLevel } from './disk-level';

/** A look costs some ten microseconds; close to the end much happens in little time. */
const PACE_MS = { enough: 5_000, low: 1_000, 'nearly-full': 1_000 };

/**
 * Looks at a newsroom's disk now and then.
 *
 * @param place folder to look at; null while there is none that is written to.
 * @param tell called with each change, and again while there is little room: a page may be new.
 * @returns a function that stops it.
 */
export function watchDisk(
  place: () => string | null,
  tell: (space: DiskSpace) => void,
): () => void {
  let before: DiskSpace['level'] = 'enough';
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  const look = async () => {
    const space = await spaceOf(place(), before);
    if (stopped) return;
    if (space.level !== 'enough' || before !== 'enough') tell(space);
    before = space.level;
    // One after the other: a share that is gone may keep us waiting for long.
    timer = setTimeout(() => void look(), PACE_MS[before]).unref();
  };
  void look();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function spaceOf(folder: string | null, before: DiskSpace['level']): Promise<DiskSpace> {
  if (folder === null) return { level: 'enough', free: 0 };
  try {
    const { bavail, blocks, bsize } = await statfs(folder);
    const free = bavail * bsize;
    return { level: diskLevel(free, blocks * bsize, before), free };
  } catch (error) {
    // A folder that is gone has no disk to be low on; saves say what is wrong with it.
    console.warn('the disk cannot be looked at:', error);
    return { level: 'enough', free: 0 };
  }
}

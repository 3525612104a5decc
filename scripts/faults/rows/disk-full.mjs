import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { noDisks, withMemoryDisk } from '../mounts.mjs';
import { StoreProcess } from '../store-process.mjs';
import { leftovers, makeNewsroom, readVersion } from '../test-newsroom.mjs';

const disk = 256 * 1024;

/** @type {import('../run-rows.mjs').Row} */
export const diskFull = {
  name: 'disk-full',
  fault: 'Disk full at every stage of filling, short writes',
  target: '0 truncated, the old version whole, “disk-full” said, a retry with room works',
  counts: { small: 6, full: 50 },
  async run({ driver, folder, count }) {
    const reason = noDisks('tmpfs');
    if (reason !== null) return { skipped: reason };
    return withMemoryDisk(join(folder, 'disk'), '256k', async () => {
      const newsroom = makeNewsroom(join(folder, 'disk', 'newsroom'));
      const store = new StoreProcess(driver, newsroom);
      await store.ready();
      let full = 0;
      let wrong = 0;
      for (let level = 0; level < count; level += 1) {
        const before = readVersion(newsroom).version;
        const filler = join(folder, 'disk', 'filler');
        fill(filler, Math.round(disk * (1 - level / count)));
        // About 60 KB: does not fit at most levels, fits at the last ones.
        const answer = await store.ask(`save ${before + 1} 15000`);
        if (answer === `failed ${before + 1} disk-full`) {
          full += 1;
          if (readVersion(newsroom).version !== before || leftovers(newsroom).length > 0)
            wrong += 1;
        } else if (!answer?.startsWith('saved')) wrong += 1;
        rmSync(filler);
        rmSync(join(newsroom, 'revisions'), { recursive: true, force: true });
        const retried = await store.ask(`save ${before + 2} 100`);
        if (!retried?.startsWith('saved') || readVersion(newsroom).version !== before + 2)
          wrong += 1;
      }
      await store.quit();
      const figure = `${count} fill levels, ${full} full, ${wrong} wrong`;
      return { figure, passed: wrong === 0 && full > 0 };
    });
  },
};

/**
 * Writes as much of `size` bytes as there is room for.
 * @param {string} path
 * @param {number} size
 */
function fill(path, size) {
  try {
    writeFileSync(path, Buffer.alloc(size));
  } catch (error) {
    // Full to the last byte: that is a level too.
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOSPC') throw error;
  }
}

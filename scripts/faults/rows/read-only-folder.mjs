import { join } from 'node:path';
import { noDisks, remount, withMemoryDisk } from '../mounts.mjs';
import { StoreProcess } from '../store-process.mjs';
import { makeNewsroom, readVersion } from '../test-newsroom.mjs';

/** @type {import('../run-rows.mjs').Row} */
export const readOnlyFolder = {
  name: 'read-only-folder',
  fault: 'The folder turns read-only under an open newsroom, and back',
  target: '“read-only” said, the old version whole, a retry works',
  counts: { small: 3, full: 50 },
  async run({ driver, folder, count }) {
    const reason = noDisks('tmpfs');
    if (reason !== null) return { skipped: reason };
    const disk = join(folder, 'disk');
    return withMemoryDisk(disk, '16m', async () => {
      const newsroom = makeNewsroom(join(disk, 'newsroom'));
      const store = new StoreProcess(driver, newsroom);
      await store.ready();
      let wrong = 0;
      for (let turn = 1; turn <= count; turn += 1) {
        const before = readVersion(newsroom).version;
        remount(disk, 'ro');
        const refused = await store.ask(`save ${before + 1} 500`);
        if (refused !== `failed ${before + 1} read-only`) wrong += 1;
        if (readVersion(newsroom).version !== before) wrong += 1;
        remount(disk, 'rw');
        await store.ask(`save ${before + 1} 500`);
        if (readVersion(newsroom).version !== before + 1) wrong += 1;
      }
      await store.quit();
      return { figure: `${count} turns, ${wrong} wrong`, passed: wrong === 0 };
    });
  },
};

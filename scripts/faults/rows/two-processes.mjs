import { join } from 'node:path';
import { StoreProcess } from '../store-process.mjs';
import { makeNewsroom, readVersion } from '../test-newsroom.mjs';

/** @type {import('../run-rows.mjs').Row} */
export const twoProcesses = {
  name: 'two-processes',
  fault: 'Two processes saving the same story at once',
  target: 'the second is read-only, 0 acknowledged saves lost',
  counts: { small: 20, full: 1000 },
  async run({ driver, folder, count }) {
    const newsroom = makeNewsroom(join(folder, 'newsroom'));
    const first = new StoreProcess(driver, newsroom);
    await first.ready();
    const second = new StoreProcess(driver, newsroom);
    const isReadOnly = (await second.ready()) === 'ready read-only';
    let wrong = isReadOnly ? 0 : 1;
    for (let version = 1; version <= count; version += 1) {
      const [own, others] = await Promise.all([
        first.ask(`save ${version} 200`),
        second.ask(`save ${version + count} 200`),
      ]);
      if (!own?.startsWith('saved') || others !== `failed ${version + count} read-only`) wrong += 1;
    }
    if (readVersion(newsroom).version !== count) wrong += 1;
    await first.quit();
    // What the first has let go, a third may have.
    const third = new StoreProcess(driver, newsroom);
    if ((await third.ready()) !== 'ready writable') wrong += 1;
    return { figure: `2 × ${count} saves, ${wrong} wrong`, passed: wrong === 0 };
  },
};

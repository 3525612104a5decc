import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreProcess } from '../store-process.mjs';
import { makeNewsroom, readVersion, storyId } from '../test-newsroom.mjs';

const dayMs = 24 * 60 * 60 * 1000;

/** @type {import('../run-rows.mjs').Row} */
export const clock = {
  name: 'clock',
  fault: 'The clock set a day ahead and a day back between starts',
  target: 'every save goes through, versions are ordered by rev',
  counts: { small: 3, full: 40 },
  async run({ driver, folder, count }) {
    const newsroom = makeNewsroom(join(folder, 'newsroom'));
    let wrong = 0;
    for (let start = 1; start <= count; start += 1) {
      const shift = [dayMs, -dayMs, 0][start % 3] ?? 0;
      const store = new StoreProcess(driver, newsroom, {
        COPYDESK_CLOCK_SHIFT: `${shift}`,
      });
      await store.ready();
      const answer = await store.ask(`save ${start} 100`);
      if (!answer?.startsWith('saved') || readVersion(newsroom).rev !== start + 1) wrong += 1;
      await store.quit();
    }
    if (!inOrder(join(newsroom, 'revisions', storyId))) wrong += 1;
    return { figure: `${count} starts, ${wrong} wrong`, passed: wrong === 0 };
  },
};

/** @param {string} folder of revisions, whose names are in the order of their `rev` */
function inOrder(folder) {
  const headlines = readdirSync(folder)
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).headline);
  return headlines.every((headline, index) => headline === `Version ${index}`);
}

import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StoreProcess } from '../store-process.mjs';
import { addStories, makeNewsroom } from '../test-newsroom.mjs';

const stories = 40;
const gone = stories * 0.3;
/** The store is told by the system, and looks a second time before it says so. */
const patienceMs = 30_000;

/** @type {import('../run-rows.mjs').Row} */
export const massVanish = {
  name: 'mass-vanish',
  fault: '30% of the stories vanish at once',
  target: 'nothing is written before somebody has said that it is right',
  counts: { small: 1, full: 20 },
  async run({ driver, folder, count }) {
    let wrong = 0;
    for (let round = 1; round <= count; round += 1) {
      const newsroom = makeNewsroom(join(folder, `newsroom-${round}`));
      const paths = addStories(newsroom, stories);
      const store = new StoreProcess(driver, newsroom);
      await store.ready();
      await store.ask('answers');
      await store.ask('follow');
      for (const path of paths.slice(0, gone)) rmSync(path);
      if ((await whenVanished(store)) !== `vanished ${gone}`) wrong += 1;
      const before = namesIn(newsroom);
      if ((await store.ask('save 1 20')) !== 'failed 1 read-only') wrong += 1;
      if (namesIn(newsroom) !== before) wrong += 1;
      await store.ask('accept');
      if (!(await store.ask('save 2 20'))?.startsWith('saved 2')) wrong += 1;
      await store.quit();
    }
    return {
      figure: `${count} × ${gone} of ${stories + 1} stories gone, ${wrong} wrong`,
      passed: wrong === 0,
    };
  },
};

/** @param {StoreProcess} store @returns {Promise<string | null>} what it says once stories are missing */
async function whenVanished(store) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const answer = await store.ask('vanished');
    if (answer !== 'vanished 0' || Date.now() > deadline) return answer;
    await delay(50);
  }
}

/** @param {string} newsroom @returns {string} names of all its files */
function namesIn(newsroom) {
  const names = readdirSync(newsroom, { recursive: true, encoding: 'utf8' });
  return names.toSorted().join('\n');
}

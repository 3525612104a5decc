import { existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreProcess } from '../store-process.mjs';
import { addStories, makeNewsroom } from '../test-newsroom.mjs';

const stories = 60;

/**
 * What is done to a catalog that nobody has open, each time a little differently.
 * @type {readonly ((path: string, round: number) => void)[]}
 */
const harms = [
  (path) => rmSync(path),
  (path) => rmSync(join(path, '..'), { recursive: true }),
  (path, round) => truncateSync(path, Math.floor((readFileSync(path).length * (round % 17)) / 17)),
  (path, round) => writeFileSync(path, garbled(readFileSync(path), round)),
  (path) => writeFileSync(path, Buffer.alloc(readFileSync(path).length)),
  (path) => rmSync(`${path}.seal`),
];

/** @type {import('../run-rows.mjs').Row} */
export const catalogLost = {
  name: 'catalog-lost',
  fault: 'The catalog is deleted, cut, garbled, or left by a process that was killed',
  target: 'it is made again and gives the same answers; saving goes on',
  counts: { small: 6, full: 200 },
  async run({ driver, folder, count }) {
    const newsroom = makeNewsroom(join(folder, 'newsroom'));
    addStories(newsroom, stories);
    const catalog = join(newsroom, '.copydesk', 'catalog.db');
    let wrong = 0;
    await answersOf(driver, newsroom);
    for (let round = 0; round < count; round += 1) {
      if (existsSync(catalog)) harms[round % harms.length]?.(catalog, round);
      const store = new StoreProcess(driver, newsroom);
      await store.ready();
      if (!(await store.ask(`save ${round} 20`))?.startsWith('saved')) wrong += 1;
      const answers = await store.ask('answers');
      // A store that ended gives none, and two that ended would give the same.
      if (!answers?.includes('other-story-1')) wrong += 1;
      // One in two is left as a crash leaves it, one in four before the answers are there.
      if (round % 4 === 3) store.send('answers');
      if (round % 2 === 1) await store.kill();
      else await store.quit();
      if ((await answersOf(driver, newsroom)) !== answers) wrong += 1;
      rmSync(join(newsroom, '.copydesk'), { recursive: true });
      if ((await answersOf(driver, newsroom)) !== answers) wrong += 1;
    }
    return {
      figure: `${count} catalogs harmed or lost, ${wrong} wrong answers`,
      passed: wrong === 0,
    };
  },
};

/**
 * @param {string} driver
 * @param {string} newsroom
 * @returns {Promise<string | null>} every answer of a store that opens the newsroom now
 */
async function answersOf(driver, newsroom) {
  const store = new StoreProcess(driver, newsroom);
  await store.ready();
  const answers = await store.ask('answers');
  await store.quit();
  return answers;
}

/**
 * @param {Buffer} bytes
 * @param {number} round
 * @returns {Buffer} the same with a run of other bytes somewhere, another place each round
 */
function garbled(bytes, round) {
  const at = (round * 7919) % bytes.length;
  return Buffer.from(bytes).fill(`garbled ${round} `, at, Math.min(bytes.length, at + 600));
}

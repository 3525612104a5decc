import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sideBySide } from '../side-by-side.mjs';
import { StoreProcess } from '../store-process.mjs';
import { makeNewsroom, readVersion } from '../test-newsroom.mjs';

const longestMs = 500;
/** How often the store of one newsroom is killed: each start finds what the one before left. */
const killsOfOne = 10;

/** @type {import('../run-rows.mjs').Row} */
export const killAtRandom = {
  name: 'kill-at-random',
  fault: 'Killed 0 to 500 ms into saving without pause',
  target: '0 acknowledged saves lost',
  counts: { small: 8, full: 1000 },
  async run({ driver, folder, count }) {
    const rounds = await sideBySide(Math.ceil(count / killsOfOne), (round) => {
      const newsroom = makeNewsroom(join(folder, `newsroom-${round}`));
      return killOften(driver, newsroom, Math.min(killsOfOne, count - round * killsOfOne));
    });
    const lost = rounds.reduce((sum, round) => sum + round.lost, 0);
    const acknowledged = rounds.reduce((sum, round) => sum + round.acknowledged, 0);
    const figure = `${count} kills, ${acknowledged} acknowledged saves, ${lost} lost`;
    return { figure, passed: lost === 0 && acknowledged > 0 };
  },
};

/**
 * @param {string} driver
 * @param {string} newsroom
 * @param {number} count
 * @returns {Promise<{ lost: number, acknowledged: number }>} kills that lost a save, and all saves
 */
async function killOften(driver, newsroom, count) {
  let lost = 0;
  let acknowledged = 0;
  for (let attempt = 0; attempt < count; attempt += 1) {
    const before = readVersion(newsroom).version;
    const store = new StoreProcess(driver, newsroom);
    await store.ready();
    store.send(`loop ${before + 1} 2000`);
    await delay(Math.random() * longestMs);
    await store.kill();
    if (readVersion(newsroom).version < Math.max(before, store.acknowledged)) lost += 1;
    if (store.acknowledged > 0) acknowledged += store.acknowledged - before;
  }
  return { lost, acknowledged };
}

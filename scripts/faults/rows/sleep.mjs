import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StoreProcess } from '../store-process.mjs';
import { makeNewsroom, readVersion } from '../test-newsroom.mjs';

const longestMs = 60;

/** @type {import('../run-rows.mjs').Row} */
export const sleep = {
  name: 'sleep',
  fault: 'Put to sleep (SIGSTOP) in the middle of saving, while another takes over',
  target: 'once awake the first writes nothing, 0 acknowledged saves of either lost',
  counts: { small: 4, full: 200 },
  async run({ driver, folder, count }) {
    let wrong = 0;
    for (let turn = 0; turn < count; turn += 1) {
      const newsroom = makeNewsroom(join(folder, `${turn}`));
      if (!(await takenOverAsleep(driver, newsroom))) wrong += 1;
    }
    return { figure: `${count} sleeps, ${wrong} wrong`, passed: wrong === 0 };
  },
};

/**
 * @param {string} driver
 * @param {string} newsroom
 * @returns {Promise<boolean>} whether all that was acknowledged is there
 */
async function takenOverAsleep(driver, newsroom) {
  const first = new StoreProcess(driver, newsroom);
  await first.ready();
  first.send('loop 1 500');
  await delay(Math.random() * longestMs);
  first.child.kill('SIGSTOP');
  const second = new StoreProcess(driver, newsroom, { COPYDESK_TAKE_OVER: '1' });
  if ((await second.ready()) !== 'ready writable') return false;
  const kept = readVersion(newsroom).version >= first.acknowledged;
  const saved = (await second.ask('save 100000 500'))?.startsWith('saved') ?? false;
  first.child.kill('SIGCONT');
  // Long enough for many saves, were they allowed.
  await delay(longestMs);
  const { version } = readVersion(newsroom);
  await Promise.all([first.kill(), second.quit()]);
  return kept && saved && version === 100_000;
}

import { join } from 'node:path';
import { StoreProcess } from '../store-process.mjs';
import { interfere, noTracing } from '../strace.mjs';
import { leftovers, makeNewsroom, readVersion } from '../test-newsroom.mjs';

const calls = ['fsync', 'rename', 'openat', 'link'];

/** @type {import('../run-rows.mjs').Row} */
export const inputOutputError = {
  name: 'input-output-error',
  fault: 'EIO at each fsync, rename, open and link of one save',
  target: 'never acknowledged unless whole, a retry works and leaves nothing behind',
  counts: { small: 2, full: 100 },
  async run({ driver, folder, count }) {
    const reason = noTracing();
    if (reason !== null) return { skipped: reason };
    let errors = 0;
    let wrong = 0;
    for (const call of calls) {
      for (let at = 1; at <= count; at += 1) {
        const newsroom = makeNewsroom(join(folder, `${call}-${at}`));
        const { failed, fine } = await saveFailingAt(driver, newsroom, call, at);
        if (!fine) wrong += 1;
        if (!failed) break;
        errors += 1;
      }
    }
    const figure = `${errors} failed saves at ${calls.join(', ')}: ${wrong} wrong`;
    return { figure, passed: wrong === 0 && errors >= calls.length - 1 };
  },
};

/**
 * @param {string} driver
 * @param {string} newsroom
 * @param {string} call
 * @param {number} at
 * @returns {Promise<{ failed: boolean, fine: boolean }>}
 */
async function saveFailingAt(driver, newsroom, call, at) {
  const store = new StoreProcess(driver, newsroom);
  await store.ready();
  await store.ask('save 1 500');
  const letGo = await interfere(store.pid, call, `error=EIO:when=${at}`);
  const answer = await store.ask('save 2 500');
  await letGo();
  const { version } = readVersion(newsroom);
  const honest = answer?.startsWith('saved') ? version === 2 : version === 1 || version === 2;
  const retried = await store.ask('save 3 500');
  await store.quit();
  const recovered =
    retried?.startsWith('saved') &&
    readVersion(newsroom).version === 3 &&
    leftovers(newsroom).length === 0;
  return { failed: answer?.startsWith('failed') ?? true, fine: honest && recovered === true };
}

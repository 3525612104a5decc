import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreProcess } from '../store-process.mjs';
import { interfere, noTracing } from '../strace.mjs';
import { leftovers, makeNewsroom, readVersion } from '../test-newsroom.mjs';

const calls = ['openat', 'pwrite64', 'fsync', 'mkdir', 'link', 'rename'];

/** @type {import('../run-rows.mjs').Row} */
export const inputOutputError = {
  name: 'input-output-error',
  fault: 'EIO at each write, fsync, rename, open, mkdir and link of one save',
  target: 'never acknowledged unless whole, a retry works and leaves nothing behind',
  counts: { small: 2, full: 100 },
  async run({ driver, folder, count }) {
    const reason = noTracing();
    if (reason !== null) return { skipped: reason };
    let errors = 0;
    let failed = 0;
    let wrong = 0;
    for (const call of calls) {
      for (let at = 1; at <= count; at += 1) {
        const newsroom = makeNewsroom(join(folder, `${call}-${at}`));
        const outcome = await saveFailingAt(driver, newsroom, call, at);
        if (!outcome.fine) wrong += 1;
        if (!outcome.met) {
          if (at === 1) throw new Error(`A save never calls ${call}.`);
          break;
        }
        errors += 1;
        if (outcome.failed) failed += 1;
      }
    }
    const figure = `${errors} errors at ${calls.join(', ')}, ${failed} saves failed, ${wrong} wrong`;
    return { figure, passed: wrong === 0 && failed > 0 };
  },
};

/**
 * @param {string} driver
 * @param {string} newsroom
 * @param {string} call
 * @param {number} at
 * @returns {Promise<{ met: boolean, failed: boolean, fine: boolean }>} `met` where the save made the
 *   call so often
 */
async function saveFailingAt(driver, newsroom, call, at) {
  const store = new StoreProcess(driver, newsroom);
  await store.ready();
  await store.ask('save 1 500');
  rmSync(join(newsroom, 'revisions'), { recursive: true });
  const letGo = await interfere(store.pid, call, `error=EIO:when=${at}`);
  const answer = await store.ask('save 2 500');
  const met = await letGo();
  const { version } = readVersion(newsroom);
  const failed = !answer?.startsWith('saved');
  const honest = failed ? version === 1 || version === 2 : version === 2;
  const retried = await store.ask('save 3 500');
  await store.quit();
  const recovered =
    retried?.startsWith('saved') &&
    readVersion(newsroom).version === 3 &&
    leftovers(newsroom).length === 0;
  return { met, failed, fine: answer !== null && honest && recovered === true };
}

import { join } from 'node:path';
import { StoreProcess } from '../store-process.mjs';
import { interfere, noTracing } from '../strace.mjs';
import { makeNewsroom, readVersion } from '../test-newsroom.mjs';

/** What one save asks of the system. */
const calls = ['openat', 'write', 'fsync', 'close', 'link', 'rename'];

/** @type {import('../run-rows.mjs').Row} */
export const killAtEachCall = {
  name: 'kill-at-each-call',
  fault: 'Killed at each system call of one save',
  target: 'the old version or the new one, whole; new where acknowledged',
  counts: { small: 2, full: 100 },
  async run({ driver, folder, count }) {
    const reason = noTracing();
    if (reason !== null) return { skipped: reason };
    let kills = 0;
    let broken = 0;
    for (const call of calls) {
      // Until a save has fewer such calls than that and goes through.
      for (let at = 1; at <= count; at += 1) {
        const newsroom = makeNewsroom(join(folder, `${call}-${at}`));
        const outcome = await saveKilledAt(driver, newsroom, call, at);
        if (!outcome.whole) broken += 1;
        if (!outcome.killed) break;
        kills += 1;
      }
    }
    const figure = `${kills} kills at ${calls.join(', ')}: ${broken} broken`;
    return { figure, passed: broken === 0 && kills >= calls.length };
  },
};

/**
 * @param {string} driver
 * @param {string} newsroom
 * @param {string} call
 * @param {number} at
 * @returns {Promise<{ killed: boolean, whole: boolean }>}
 */
async function saveKilledAt(driver, newsroom, call, at) {
  const store = new StoreProcess(driver, newsroom);
  await store.ready();
  // The first save loads the editor's schema, which has many calls of its own.
  await store.ask('save 1 500');
  const letGo = await interfere(store.pid, call, `signal=SIGKILL:when=${at}`);
  await store.ask('save 2 500');
  const killed = store.child.signalCode !== null || store.acknowledged === 1;
  await letGo();
  await store.kill();
  const expected = store.acknowledged === 2 ? [2] : [1, 2];
  return { killed, whole: isOneOf(newsroom, expected) };
}

/**
 * @param {string} newsroom
 * @param {readonly number[]} versions
 */
function isOneOf(newsroom, versions) {
  try {
    return versions.includes(readVersion(newsroom).version);
  } catch {
    return false;
  }
}

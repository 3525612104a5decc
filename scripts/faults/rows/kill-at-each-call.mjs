import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { StoreProcess } from '../store-process.mjs';
import { interfere, noTracing } from '../strace.mjs';
import { makeNewsroom, readVersion } from '../test-newsroom.mjs';

/** What one save asks of the system to change something, and what comes between. */
const calls = ['openat', 'pwrite64', 'fsync', 'close', 'mkdir', 'link', 'rename', 'write'];

/** @type {import('../run-rows.mjs').Row} */
export const killAtEachCall = {
  name: 'kill-at-each-call',
  fault: 'Killed at each system call of one save',
  target:
    'the old version or the new one, whole; new where acknowledged; the next save goes through',
  counts: { small: 2, full: 100 },
  async run({ driver, folder, count }) {
    const reason = noTracing();
    if (reason !== null) return { skipped: reason };
    const kills = new Map(calls.map((call) => [call, 0]));
    let broken = 0;
    for (const call of calls) {
      // Until a save has fewer such calls than that and goes through.
      for (let at = 1; at <= count; at += 1) {
        const newsroom = makeNewsroom(join(folder, `${call}-${at}`));
        const { killed, fine } = await saveKilledAt(driver, newsroom, call, at);
        if (!fine) broken += 1;
        if (!killed) break;
        kills.set(call, at);
      }
    }
    const each = [...kills].map(([call, times]) => `${times} ${call}`).join(', ');
    // A call that is never made was not tried: this row has to follow what a save does.
    const areAllTried = [...kills.values()].every((times) => times > 0);
    return { figure: `killed at ${each}: ${broken} broken`, passed: broken === 0 && areAllTried };
  },
};

/**
 * @param {string} driver
 * @param {string} newsroom
 * @param {string} call
 * @param {number} at
 * @returns {Promise<{ killed: boolean, fine: boolean }>}
 */
async function saveKilledAt(driver, newsroom, call, at) {
  const store = new StoreProcess(driver, newsroom);
  await store.ready();
  // The first save loads the editor's schema, which has many calls of its own.
  await store.ask('save 1 500');
  // Made again, and with it the calls that make it are in this save.
  rmSync(join(newsroom, 'revisions'), { recursive: true });
  const letGo = await interfere(store.pid, call, `signal=SIGKILL:when=${at}`);
  await store.ask('save 2 500');
  const killed = await letGo();
  await store.kill();
  const expected = store.acknowledged === 2 ? [2] : [1, 2];
  return { killed, fine: isOneOf(newsroom, expected) && (await savesAgain(driver, newsroom)) };
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

/**
 * @param {string} driver
 * @param {string} newsroom
 */
async function savesAgain(driver, newsroom) {
  const store = new StoreProcess(driver, newsroom);
  await store.ready();
  const answer = await store.ask('save 3 500');
  await store.quit();
  return answer?.startsWith('saved 3 ') === true && readVersion(newsroom).version === 3;
}

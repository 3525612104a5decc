import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreProcess } from '../store-process.mjs';
import { interfere, noTracing } from '../strace.mjs';
import { makeNewsroom } from '../test-newsroom.mjs';

const calls = ['openat', 'write', 'fsync', 'close', 'link', 'rename'];
const old = JSON.stringify({ schema: 1, rev: 1, name: 'Harbour reopens' });

/** @type {import('../run-rows.mjs').Row} */
export const migration = {
  name: 'migration',
  fault: 'Killed at each system call of a migration',
  target: 'the old shape or the new one, whole, 0 lost; the next start migrates',
  counts: { small: 2, full: 100 },
  async run({ driver, folder, count }) {
    const reason = noTracing();
    if (reason !== null) return { skipped: reason };
    const kills = new Map(calls.map((call) => [call, 0]));
    let wrong = 0;
    for (const call of calls) {
      // Until a migration has fewer such calls than that and goes through.
      for (let at = 1; at <= count; at += 1) {
        const newsroom = makeNewsroom(join(folder, `${call}-${at}`));
        const isThrough = await migrateKilledAt(driver, newsroom, call, at);
        if (!(await isWhole(driver, newsroom))) wrong += 1;
        if (isThrough) break;
        kills.set(call, at);
      }
    }
    const each = [...kills].map(([call, times]) => `${times} ${call}`).join(', ');
    // A call that is never made was not tried: this row has to follow what a migration does.
    const areAllTried = [...kills.values()].every((times) => times > 0);
    return { figure: `killed at ${each}: ${wrong} wrong`, passed: wrong === 0 && areAllTried };
  },
};

/**
 * @param {string} driver
 * @param {string} newsroom
 * @param {string} call
 * @param {number} at
 * @returns {Promise<boolean>} whether it went through
 */
async function migrateKilledAt(driver, newsroom, call, at) {
  writeFileSync(join(newsroom, 'record.json'), old);
  const store = new StoreProcess(driver, newsroom);
  await store.ready();
  const letGo = await interfere(store.pid, call, `signal=SIGKILL:when=${at}`);
  const answer = await store.ask('migrate');
  const isKilled = answer === null || store.child.signalCode !== null;
  await letGo();
  await store.kill();
  return !isKilled;
}

/**
 * Whether the record is of one version, whole, the older one kept where it is of the newer, and can
 * be migrated by another start.
 * @param {string} driver
 * @param {string} newsroom
 */
async function isWhole(driver, newsroom) {
  const stored = readFileSync(join(newsroom, 'record.json'), 'utf8');
  const kept = join(newsroom, 'revisions', 'record', '1.json');
  if (stored !== old) {
    const { schema, rev, title } = JSON.parse(stored);
    if (schema !== 3 || rev !== 2 || title !== 'Harbour reopens') return false;
    if (!existsSync(kept) || readFileSync(kept, 'utf8') !== old) return false;
  }
  const store = new StoreProcess(driver, newsroom);
  await store.ready();
  const answer = await store.ask('migrate');
  await store.quit();
  return answer === `migrated ${stored === old ? 2 : 3}`;
}

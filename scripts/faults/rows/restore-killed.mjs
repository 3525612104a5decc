import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreProcess } from '../store-process.mjs';
import { interfere, noTracing } from '../strace.mjs';
import { makeNewsroom, storyFile } from '../test-newsroom.mjs';

/** What one restoring asks of the system to change something, and what comes between. */
const calls = ['openat', 'pwrite64', 'fsync', 'close', 'mkdir', 'link', 'rename'];
const id = 'broken-story';
const file = join('stories', '2026', '11', `${id}.json`);
const broken = '<<<<<<< HEAD\n{ "headline": "Half of a merge"\n';

/** @type {import('../run-rows.mjs').Row} */
export const restoreKilled = {
  name: 'restore-killed',
  fault: 'Killed at each system call of putting a good version in place of a broken story',
  target:
    'the broken file or the restored story, whole; the broken file kept; restored when asked again',
  counts: { small: 2, full: 60 },
  async run({ driver, folder, count }) {
    const reason = noTracing();
    if (reason !== null) return { skipped: reason };
    let lost = 0;
    const kills = new Map(calls.map((call) => [call, 0]));
    for (const call of calls) {
      // Until a restoring has fewer such calls than that and goes through.
      for (let at = 1; at <= count; at += 1) {
        const newsroom = makeBroken(join(folder, `${call}-${at}`));
        const { killed, fine } = await restoreKilledAt(driver, newsroom, call, at);
        if (!fine) lost += 1;
        if (!killed) break;
        kills.set(call, at);
      }
    }
    const each = [...kills].map(([call, times]) => `${times} ${call}`).join(', ');
    // A call that is never made was not tried: this row has to follow what a restoring does.
    const areAllTried = [...kills.values()].every((times) => times > 0);
    return { figure: `killed at ${each}: ${lost} lost`, passed: lost === 0 && areAllTried };
  },
};

/**
 * A newsroom with a story that cannot be read, and one earlier version of it.
 * @param {string} folder
 */
function makeBroken(folder) {
  const newsroom = makeNewsroom(folder);
  const story = JSON.parse(readFileSync(storyFile(newsroom), 'utf8'));
  const version = join(newsroom, 'revisions', id, '000001.json');
  mkdirSync(dirname(version), { recursive: true });
  writeFileSync(version, JSON.stringify({ ...story, id, headline: 'The good one' }));
  writeFileSync(join(newsroom, file), broken);
  return newsroom;
}

/**
 * @param {string} driver
 * @param {string} newsroom
 * @param {string} call
 * @param {number} at
 * @returns {Promise<{ killed: boolean, fine: boolean }>}
 */
async function restoreKilledAt(driver, newsroom, call, at) {
  const store = new StoreProcess(driver, newsroom);
  await store.ready();
  await store.ask(`look ${file}`);
  const letGo = await interfere(store.pid, call, `signal=SIGKILL:when=${at}`);
  const answer = await store.ask('recover');
  const killed = await letGo();
  await store.kill();
  const acknowledged = answer?.startsWith('recovered ') === true;
  const isWhole = isRestored(newsroom) || (!acknowledged && isStillBroken(newsroom));
  return { killed, fine: isWhole && (await restoresAgain(driver, newsroom)) };
}

/**
 * @param {string} driver
 * @param {string} newsroom
 */
async function restoresAgain(driver, newsroom) {
  if (!isRestored(newsroom)) {
    const store = new StoreProcess(driver, newsroom);
    await store.ready();
    await store.ask(`look ${file}`);
    await store.ask('recover');
    await store.quit();
  }
  return isRestored(newsroom) && isKept(newsroom);
}

/** @param {string} newsroom */
function isRestored(newsroom) {
  const text = readFileSync(join(newsroom, file), 'utf8');
  return text !== broken && JSON.parse(text).headline === 'The good one';
}

/** @param {string} newsroom */
function isStillBroken(newsroom) {
  return readFileSync(join(newsroom, file), 'utf8') === broken;
}

/** @param {string} newsroom whether what could not be read is set aside, once, as it was */
function isKept(newsroom) {
  const aside = join(newsroom, 'set-aside');
  const names = existsSync(aside) ? readdirSync(aside) : [];
  return names.length === 1 && readFileSync(join(aside, names[0] ?? ''), 'utf8') === broken;
}

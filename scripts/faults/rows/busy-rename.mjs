import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreProcess } from '../store-process.mjs';
import { interfere, noTracing } from '../strace.mjs';
import { leftovers, makeNewsroom, readVersion, storyFile } from '../test-newsroom.mjs';

/** How a system says it. The store is told that it runs on that system. */
const ways = [
  { error: 'EBUSY' },
  { error: 'EPERM', platform: 'win32' },
  { error: 'EACCES', platform: 'win32' },
];

/** @type {import('../run-rows.mjs').Row} */
export const busyRename = {
  name: 'busy-rename',
  fault: 'EBUSY on rename, and as Windows says it EPERM and EACCES: another program holds the file',
  target: 'retried; after 10 s a recovery file, said, and gone with the next save',
  counts: { small: 2, full: 6 },
  async run({ driver, folder, count }) {
    const reason = noTracing();
    if (reason !== null) return { skipped: reason };
    let wrong = 0;
    for (const { error, platform } of ways) {
      for (let times = 1; times <= count; times += 1) {
        const newsroom = makeNewsroom(join(folder, `${error}-${times}`));
        const held = { error, platform, when: `1..${times}` };
        const answer = await saveWhileHeld(driver, newsroom, held);
        if (answer !== 'saved' || leftovers(newsroom).length > 0) wrong += 1;
      }
    }
    const newsroom = makeNewsroom(join(folder, 'forever'));
    const held = { error: 'EBUSY', when: '1+' };
    if ((await saveWhileHeld(driver, newsroom, held)) !== 'kept and saved') wrong += 1;
    const names = ways.map(({ error }) => error).join(', ');
    return {
      figure: `${names}, held for 1 to ${count} tries and for good: ${wrong} wrong`,
      passed: wrong === 0,
    };
  },
};

/**
 * @param {string} driver
 * @param {string} newsroom
 * @param {{ error: string, platform?: string | undefined, when: string }} held what a rename says,
 *   and which of them, as strace takes it
 * @returns {Promise<string>} `saved`, `kept and saved` where that took a recovery file and a retry, or
 *   what went wrong
 */
async function saveWhileHeld(driver, newsroom, { error, platform, when }) {
  const env = platform === undefined ? {} : { COPYDESK_PLATFORM: platform };
  const store = new StoreProcess(driver, newsroom, env);
  try {
    await store.ready();
    await store.ask('save 1 500');
    const letGo = await interfere(store.pid, 'rename', `error=${error}:when=${when}`);
    const answer = await store.ask('save 2 500');
    await letGo();
    if (answer?.startsWith('saved'))
      return readVersion(newsroom).version === 2 ? 'saved' : 'not there';
    if (answer !== 'failed 2 busy' || readVersion(newsroom).version !== 1) return `${answer}`;
    const [kept = ''] = leftovers(newsroom);
    const words = JSON.parse(readFileSync(join(dirname(storyFile(newsroom)), kept), 'utf8'));
    if (words.headline !== 'Version 2') return 'not kept';
    await store.ask('save 3 500');
    const { version } = readVersion(newsroom);
    return version === 3 && leftovers(newsroom).length === 0 ? 'kept and saved' : 'left behind';
  } finally {
    await store.kill();
  }
}

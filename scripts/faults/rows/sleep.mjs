import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { sideBySide } from '../side-by-side.mjs';
import { StoreProcess } from '../store-process.mjs';
import { interfere, noTracing } from '../strace.mjs';
import { makeNewsroom, readVersion } from '../test-newsroom.mjs';

const longestMs = 60;
/** Renames of one save: into its gate, and out of it. */
const renames = [1, 2];
/** Until a save has come to its renames; a later one proves less and breaks nothing. */
const untilRenameMs = 500;

/** @type {import('../run-rows.mjs').Row} */
export const sleep = {
  name: 'sleep',
  fault: 'Put to sleep (SIGSTOP) in the middle of saving, while another takes over',
  target: 'once awake the first writes nothing, 0 acknowledged saves of either lost',
  counts: { small: 4, full: 200 },
  async run({ driver, folder, count }) {
    const sleeps = await sideBySide(count, (turn) =>
      takenOverAsleep(driver, makeNewsroom(join(folder, `${turn}`))),
    );
    let wrong = sleeps.filter(({ isRight }) => !isRight).length;
    const saves = sleeps.reduce((sum, { acknowledged }) => sum + acknowledged, 0);
    const reason = noTracing();
    for (const rename of reason === null ? renames : []) {
      const newsroom = makeNewsroom(join(folder, `rename-${rename}`));
      if (!(await takenOverInRename(driver, newsroom, rename))) wrong += 1;
    }
    const inRenames =
      reason === null ? `${renames.length} within a rename` : `within a rename skipped: ${reason}`;
    const sleepsOf = `${count} sleeps after ${saves} acknowledged saves`;
    return { figure: `${sleepsOf}, ${inRenames}: ${wrong} wrong`, passed: wrong === 0 };
  },
};

/**
 * @param {string} driver
 * @param {string} newsroom
 * @returns {Promise<{ isRight: boolean, acknowledged: number }>} whether all that was acknowledged is
 *   there and the first was refused once awake, and how many saves the first had acknowledged
 */
async function takenOverAsleep(driver, newsroom) {
  const first = new StoreProcess(driver, newsroom);
  await first.ready();
  first.send('loop 1 500');
  // Before the first acknowledgement there is none to lose.
  await first.next();
  await delay(Math.random() * longestMs);
  first.child.kill('SIGSTOP');
  const second = new StoreProcess(driver, newsroom, { COPYDESK_TAKE_OVER: '1' });
  const isTaken = (await second.ready()) === 'ready writable';
  const found = readVersion(newsroom).version;
  const saved = (await second.ask('save 100000 500'))?.startsWith('saved') ?? false;
  first.child.kill('SIGCONT');
  // In the middle of a save it meets the other's version, before it looks at who may write.
  const refused = /^failed \d+ (read-only|conflict)$/.test((await failureOf(first)) ?? '');
  const { version } = readVersion(newsroom);
  await Promise.all([first.kill(), second.quit()]);
  // By now it has also said what it had saved and not yet said when it was stopped.
  const { acknowledged } = first;
  const isKept = acknowledged > 0 && acknowledged <= found && version === 100_000;
  return { isRight: isTaken && saved && refused && isKept, acknowledged };
}

/** @param {StoreProcess} store @returns {Promise<string | null>} what it says of the first save that fails */
async function failureOf(store) {
  for (;;) {
    const line = await store.next();
    if (!line?.startsWith('saved')) return line;
  }
}

/**
 * The first has looked at the lock and asked for a rename, which the system only then delays until
 * another has taken over and saved.
 * @param {string} driver
 * @param {string} newsroom
 * @param {number} rename which of the renames of the save
 * @returns {Promise<boolean>} whether it was refused, and the other's save is there
 */
async function takenOverInRename(driver, newsroom, rename) {
  const first = new StoreProcess(driver, newsroom);
  await first.ready();
  await first.ask('save 1 500');
  const minuteUs = 60_000_000;
  const letGo = await interfere(first.pid, 'rename', `delay_enter=${minuteUs}:when=${rename}`);
  first.send('save 2 500');
  await delay(untilRenameMs);
  const second = new StoreProcess(driver, newsroom, { COPYDESK_TAKE_OVER: '1' });
  await second.ready();
  const saved = (await second.ask('save 100000 500'))?.startsWith('saved') ?? false;
  await letGo();
  const refused = (await first.next()) === 'failed 2 read-only';
  const { version } = readVersion(newsroom);
  await Promise.all([first.kill(), second.quit()]);
  return saved && refused && version === 100_000;
}

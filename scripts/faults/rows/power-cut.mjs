import { copyFileSync, constants, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { say } from '../../setup/progress.mjs';
import { makeImage, noDisks, withImage } from '../mounts.mjs';
import { StoreProcess } from '../store-process.mjs';
import { makeNewsroom, readVersion, storyId } from '../test-newsroom.mjs';

const bytes = 48 * 1024 * 1024;
const longestMs = 120;
/** A cut can only lose the newest versions: those before have been synced many times. */
const newestLooked = 50;

/** @type {import('../run-rows.mjs').Row} */
export const powerCut = {
  name: 'power-cut',
  fault: 'Power cut on ext4 (the disk copied with the writer frozen, and mounted again)',
  target: '0 acknowledged saves lost, every earlier version kept whole',
  counts: { small: 6, full: 200 },
  async run({ driver, folder, count }) {
    const reason = noDisks('ext4');
    if (reason !== null) return { skipped: reason };
    const image = join(folder, 'disk');
    makeImage(image, bytes);
    return withImage(image, join(folder, 'mounted'), async () => {
      const newsroom = makeNewsroom(join(folder, 'mounted', 'newsroom'));
      const store = new StoreProcess(driver, newsroom);
      await store.ready();
      store.send('loop 1 500');
      let lost = 0;
      for (let cut = 0; cut < count; cut += 1) {
        await delay(Math.random() * longestMs);
        lost += (await survives(store, image, folder)) ? 0 : 1;
      }
      await store.kill();
      const figure = `${count} cuts, ${store.acknowledged} acknowledged saves, ${lost} cuts lost some`;
      return { figure, passed: lost === 0 && store.acknowledged > count };
    });
  },
};

/**
 * What is in the file of the disk is what a power cut leaves: what the system still holds in memory
 * is not there yet.
 * @param {StoreProcess} store
 * @param {string} image
 * @param {string} folder
 */
async function survives(store, image, folder) {
  store.child.kill('SIGSTOP');
  // What it had said by then has to arrive before it is counted.
  await delay(20);
  const acknowledged = store.acknowledged;
  const copy = join(folder, 'copy');
  copyFileSync(image, copy, constants.COPYFILE_FICLONE);
  store.child.kill('SIGCONT');
  const place = join(folder, 'after');
  return withImage(copy, place, async () => {
    // Before the first acknowledged save the whole newsroom may be younger than the cut.
    if (acknowledged === 0) return true;
    try {
      const newsroom = join(place, 'newsroom');
      const { version, rev } = readVersion(newsroom);
      return version >= acknowledged && areKept(join(newsroom, 'revisions', storyId), rev);
    } catch (error) {
      say(String(error));
      return false;
    }
  });
}

/**
 * Whether every version before this one is there, whole.
 * @param {string} folder of revisions
 * @param {number} rev
 */
function areKept(folder, rev) {
  const names = new Set(readdirSync(folder));
  const newest = Math.max(1, rev - newestLooked);
  for (let earlier = newest; earlier < rev; earlier += 1) {
    const name = `${String(earlier).padStart(6, '0')}.json`;
    if (!names.has(name)) return false;
    if (JSON.parse(readFileSync(join(folder, name), 'utf8')).rev !== earlier) return false;
  }
  return true;
}

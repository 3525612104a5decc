import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFaketime, shiftedClock } from '../faketime.mjs';
import { StoreProcess } from '../store-process.mjs';
import { makeNewsroom, readVersion, storyFile, storyId } from '../test-newsroom.mjs';

const dayHours = 24;

/** @type {import('../run-rows.mjs').Row} */
export const clock = {
  name: 'clock',
  fault: 'The clock set a day ahead and a day back between starts',
  target: 'every save goes through, versions are ordered by rev',
  counts: { small: 3, full: 40 },
  async run({ driver, folder, count }) {
    const library = findFaketime();
    if (library === null) return { skipped: 'needs libfaketime: sudo apt-get install libfaketime' };
    const newsroom = makeNewsroom(join(folder, 'newsroom'));
    let wrong = 0;
    for (let start = 1; start <= count; start += 1) {
      const hours = [dayHours, -dayHours, 0][start % 3] ?? 0;
      const store = new StoreProcess(driver, newsroom, shiftedClock(library, hours));
      await store.ready();
      const answer = await store.ask(`save ${start} 100`);
      if (!answer?.startsWith('saved') || readVersion(newsroom).rev !== start + 1) wrong += 1;
      // Or the row would pass without any fault.
      if (Math.abs(hoursAhead(newsroom) - hours) > 1) throw new Error('The clock was not set.');
      await store.quit();
    }
    if (!inOrder(join(newsroom, 'revisions', storyId))) wrong += 1;
    return { figure: `${count} starts, ${wrong} wrong`, passed: wrong === 0 };
  },
};

/** @param {string} folder of revisions, whose names are in the order of their `rev` */
function inOrder(folder) {
  const headlines = readdirSync(folder)
    .toSorted()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')).headline);
  return headlines.every((headline, index) => headline === `Version ${index}`);
}

/** @param {string} newsroom @returns {number} hours from now to when its story says it was saved */
function hoursAhead(newsroom) {
  const { updatedAt } = JSON.parse(readFileSync(storyFile(newsroom), 'utf8'));
  return (Date.parse(updatedAt) - Date.now()) / 3_600_000;
}

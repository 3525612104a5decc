import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { StoreProcess } from '../store-process.mjs';
import { makeNewsroom, storyFile, storyId } from '../test-newsroom.mjs';

const takers = 3;
const savingMs = 200;
/** Versions of one taker start this far from those of the next. */
const apart = 100_000;

/** @type {import('../run-rows.mjs').Row} */
export const takeOvers = {
  name: 'takers',
  fault: `${takers} processes take the newsroom over at the same moment, and all save`,
  target: 'every acknowledged save is there, as the story or an earlier version of it',
  counts: { small: 2, full: 200 },
  async run({ driver, folder, count }) {
    let acknowledged = 0;
    let lost = 0;
    for (let turn = 0; turn < count; turn += 1) {
      const newsroom = makeNewsroom(join(folder, `${turn}`));
      const saves = await saveAtOnce(driver, newsroom);
      acknowledged += saves.length;
      lost += saves.filter(({ version, rev }) => !isThere(newsroom, version, rev)).length;
    }
    const figure = `${count} times, ${acknowledged} acknowledged saves, ${lost} lost`;
    return { figure, passed: lost === 0 && acknowledged > 0 };
  },
};

/**
 * @param {string} driver
 * @param {string} newsroom
 * @returns {Promise<{ version: number, rev: number }[]>} what was acknowledged, to whichever
 */
async function saveAtOnce(driver, newsroom) {
  const stores = Array.from(
    { length: takers },
    () => new StoreProcess(driver, newsroom, { COPYDESK_TAKE_OVER: '1' }),
  );
  await Promise.all(stores.map((store) => store.ready()));
  stores.forEach((store, index) => store.send(`loop ${(index + 1) * apart} 300`));
  await delay(savingMs);
  await Promise.all(stores.map((store) => store.kill()));
  const said = await Promise.all(stores.map(linesOf));
  return said.flat().flatMap((line) => {
    const [, version, rev] = /^saved (\d+) (\d+)$/.exec(line) ?? [];
    return version === undefined ? [] : [{ version: Number(version), rev: Number(rev) }];
  });
}

/** @param {StoreProcess} store one that has ended @returns {Promise<string[]>} */
async function linesOf(store) {
  const lines = [];
  for (let line = await store.next(); line !== null; line = await store.next()) lines.push(line);
  return lines;
}

/**
 * @param {string} newsroom
 * @param {number} version
 * @param {number} rev
 */
function isThere(newsroom, version, rev) {
  const folder = join(newsroom, 'revisions', storyId);
  const number = String(rev).padStart(6, '0');
  const kept = existsSync(folder) ? readdirSync(folder) : [];
  const files = kept.filter((name) => name.startsWith(number)).map((name) => join(folder, name));
  return [storyFile(newsroom), ...files].some(
    (path) => JSON.parse(readFileSync(path, 'utf8')).headline === `Version ${version}`,
  );
}

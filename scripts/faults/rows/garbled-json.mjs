import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { garble } from '../garble.mjs';
import { StoreProcess } from '../store-process.mjs';
import { makeNewsroom, storyFile } from '../test-newsroom.mjs';

const goodStories = 20;

/** @type {import('../run-rows.mjs').Row} */
export const garbledJson = {
  name: 'garbled-json',
  fault: 'Story files cut off, zeroed, merged badly, of wrong types',
  target: '0 overwritten, all other stories open',
  counts: { small: 20, full: 440 },
  async run({ driver, folder, count }) {
    const newsroom = makeNewsroom(join(folder, 'newsroom'));
    const good = addGood(newsroom);
    const files = addGarbled(newsroom, count);
    const store = new StoreProcess(driver, newsroom);
    await store.ready();
    const usable = files.filter(({ isUsable }) => isUsable);
    const listed = `listed ${1 + good.length + usable.length} ${files.length - usable.length}`;
    let wrong = (await store.ask('listed')) === listed ? 0 : 1;
    let overwritten = 0;
    for (const file of files) {
      const isSaved = (await store.ask(`try ${file.id}`)) === `saved ${file.id}`;
      if (isSaved !== file.isUsable) wrong += 1;
      if (!isThere(newsroom, file)) overwritten += 1;
    }
    for (const id of good) if ((await store.ask(`try ${id}`)) !== `saved ${id}`) wrong += 1;
    const whileOpen = await garbleOpenStory(store, newsroom, files);
    await store.quit();
    overwritten += whileOpen.overwritten;
    wrong += whileOpen.wrong;
    return {
      figure: `${files.length} garbled files, each also under an open story, ${overwritten} overwritten, ${wrong} wrong`,
      passed: overwritten === 0 && wrong === 0,
    };
  },
};

/** @typedef {import('../garble.mjs').Garbled & { id: string, path: string }} GarbledFile */

/** @param {string} newsroom @returns {string[]} ids of stories added that are in good order */
function addGood(newsroom) {
  const story = JSON.parse(readFileSync(storyFile(newsroom), 'utf8'));
  return Array.from({ length: goodStories }, (_, number) => {
    const id = `good-${number}`;
    writeFileSync(pathOf(newsroom, id), JSON.stringify({ ...story, id }));
    return id;
  });
}

/** @param {string} newsroom @param {number} count @returns {GarbledFile[]} */
function addGarbled(newsroom, count) {
  const story = JSON.parse(readFileSync(storyFile(newsroom), 'utf8'));
  const { length } = garble(story, count);
  return Array.from({ length }, (_, number) => {
    const id = `garbled-${number}`;
    const garbled = /** @type {import('../garble.mjs').Garbled} */ (
      garble({ ...story, id }, count)[number]
    );
    writeFileSync(pathOf(newsroom, id), garbled.bytes);
    return { ...garbled, id, path: pathOf(newsroom, id) };
  });
}

/** @param {string} newsroom @param {string} id */
function pathOf(newsroom, id) {
  return join(dirname(storyFile(newsroom)), `${id}.json`);
}

/** Whether what the file held is in it still, or among the versions of a story that could be used. @param {string} newsroom @param {GarbledFile} file */
function isThere(newsroom, { id, path, bytes, isUsable }) {
  if (!isUsable) return readFileSync(path).equals(bytes);
  const kept = join(newsroom, 'revisions', id);
  return readdirSync(kept).some((name) => readFileSync(join(kept, name)).equals(bytes));
}

/**
 * Garbles the file of the story that is being written in, before each of its saves.
 * @param {StoreProcess} store
 * @param {string} newsroom
 * @param {readonly GarbledFile[]} files
 */
async function garbleOpenStory(store, newsroom, files) {
  const path = storyFile(newsroom);
  const whole = readFileSync(path);
  let overwritten = 0;
  let wrong = 0;
  for (const [at, { bytes }] of files.entries()) {
    writeFileSync(path, bytes);
    if ((await store.ask(`save ${at + 1} 20`)) !== `failed ${at + 1} conflict`) wrong += 1;
    if (!readFileSync(path).equals(bytes)) overwritten += 1;
  }
  writeFileSync(path, whole);
  if (!(await store.ask(`save ${files.length + 1} 20`))?.startsWith('saved')) wrong += 1;
  return { overwritten, wrong };
}

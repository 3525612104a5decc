import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StoreProcess } from '../store-process.mjs';
import { makeNewsroom, storyFile } from '../test-newsroom.mjs';

const deeds = ['rewrites', 'replaces', 'rewrites unseen', 'deletes', 'leaves a copy'];
const sides = ['mine', 'theirs', 'both'];

/** @type {import('../run-rows.mjs').Row} */
export const syncTool = {
  name: 'sync-tool',
  fault: 'A sync program that rewrites, deletes and copies behind our back',
  target: '200 edits on both sides, both kept',
  counts: { small: 15, full: 200 },
  async run({ driver, folder, count }) {
    const newsroom = makeNewsroom(join(folder, 'newsroom'));
    const store = new StoreProcess(driver, newsroom);
    await store.ready();
    /** @type {string[]} */
    const written = [];
    let conflicts = 0;
    for (let edit = 1; edit <= count; edit += 1) {
      const deed = deeds[edit % deeds.length] ?? '';
      if (deed !== 'deletes') written.push(`Theirs ${edit}.`);
      meddle(storyFile(newsroom), deed, edit);
      if (deed === 'rewrites unseen') await store.ask('take');
      const answer = await store.ask(`save ${edit} 20`);
      if (answer === `failed ${edit} conflict`) {
        conflicts += 1;
        const side = deed === 'deletes' ? 'mine' : sides[conflicts % sides.length];
        await store.ask(`settle ${edit} ${side}`);
      }
      written.push(`"Version ${edit}"`);
    }
    await store.quit();
    const kept = everythingIn(newsroom);
    const lost = written.filter((words) => !kept.includes(words));
    return {
      figure: `${written.length} versions of both sides, ${conflicts} conflicts, ${lost.length} lost`,
      passed: lost.length === 0 && conflicts > 0,
    };
  },
};

/**
 * @param {string} path of the story's file
 * @param {string} deed one of `deeds`
 * @param {number} edit
 */
function meddle(path, deed, edit) {
  const story = JSON.parse(readFileSync(path, 'utf8'));
  const theirs = JSON.stringify({ ...story, headline: `Theirs ${edit}.` });
  switch (deed) {
    case 'deletes':
      rmSync(path);
      break;
    case 'replaces':
      writeFileSync(`${path}.part`, theirs);
      renameSync(`${path}.part`, path);
      break;
    case 'leaves a copy':
      writeFileSync(path.replace(/\.json$/, ` (conflicted copy ${edit}).json`), theirs);
      break;
    default:
      writeFileSync(path, theirs);
  }
}

/** @param {string} newsroom @returns {string} the text of all its files */
function everythingIn(newsroom) {
  return readdirSync(newsroom, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => readFileSync(join(parentPath, name), 'utf8'))
    .join('\n');
}

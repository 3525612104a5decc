import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { say } from '../../setup/progress.mjs';
import { emptyLists } from '../../shapes/empty-fields.mjs';
import { generateStory } from './story.mjs';

/**
 * @param {string} folder for the newsrooms
 * @returns {(count: number) => string} makes a newsroom of so many stories at its first call, and
 *   gives its path
 */
export function newsroomMaker(folder) {
  /** @type {Map<number, string>} */
  const made = new Map();
  return (count) => {
    const path = made.get(count) ?? makeNewsroom(join(folder, `newsroom-${count}`), count);
    made.set(count, path);
    return path;
  };
}

/**
 * @param {string} path
 * @param {number} count
 */
function makeNewsroom(path, count) {
  say(`Making a newsroom of ${count} stories`);
  mkdirSync(path, { recursive: true });
  const sections = ['World', 'Politics', 'Business', 'Culture', 'Science', 'Sport'];
  const desk = {
    schema: 5,
    rev: 1,
    name: 'The Bench',
    language: 'en-GB',
    sections: sections.map((name) => ({ id: name.toLowerCase(), name })),
    ...emptyLists,
  };
  writeFileSync(join(path, 'desk.json'), JSON.stringify(desk));
  for (let number = 0; number < count; number += 1) {
    const story = generateStory(number);
    const month = join(path, 'stories', story.createdAt.slice(0, 4), story.createdAt.slice(5, 7));
    mkdirSync(month, { recursive: true });
    writeFileSync(join(month, `${story.id}.json`), `${JSON.stringify(story, null, 2)}\n`);
  }
  return path;
}

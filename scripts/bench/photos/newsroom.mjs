import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { emptyLists } from '../../shapes/empty-fields.mjs';

/** Makes a folder a newsroom without anything in it. @param {string} path */
export function writeDesk(path) {
  mkdirSync(path, { recursive: true });
  const desk = {
    schema: 4,
    rev: 1,
    name: 'The Bench',
    language: 'en-GB',
    sections: [{ id: 'world', name: 'World' }],
    ...emptyLists,
  };
  writeFileSync(join(path, 'desk.json'), JSON.stringify(desk));
}

import { cpSync, existsSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { projectRoot } from '../setup/project.mjs';
import { SetupError } from '../setup/setup-error.mjs';

/**
 * Copies the sample newsroom to a folder of its own, to be removed by the caller.
 * @returns {{ newsroom: string, story: string }} the copy's absolute path and the id of a story in
 *   it. Throws a `SetupError` where there is none
 */
export function copySampleStory() {
  const sample = join(projectRoot, 'resources', 'sample-newsroom');
  const stories = join(sample, 'stories');
  const files = existsSync(stories)
    ? readdirSync(stories, { recursive: true, encoding: 'utf8' }).toSorted()
    : [];
  const file = files.find((name) => name.endsWith('.json'));
  if (!file) throw new SetupError(`There is no story in ${stories}.`);
  const newsroom = mkdtempSync(join(tmpdir(), 'copydesk-bench-newsroom-'));
  cpSync(sample, newsroom, { recursive: true });
  return { newsroom, story: basename(file, '.json') };
}

import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../shared/errors';
import type { Moment } from '../../shared/fields/moment';
import { storySchema } from '../../shared/story';
import { hasCode, writeError } from './file-errors';
import { storyFiles } from './story-files';

const DAY_MS = 24 * 60 * 60 * 1000;
const WEEK_MS = 7 * DAY_MS;

/**
 * Copies the sample newsroom to `folder`, which must be new or empty. What is scheduled in it is a day
 * or more ahead in the copy, by whole weeks of UTC: the sample ships with the dates of one autumn.
 *
 * @throws UserError `exists` when there is something in it; as a write does.
 */
export async function copySample(sample: string, folder: string, now = Date.now()): Promise<void> {
  try {
    if ((await namesIn(folder)).length > 0) {
      throw new UserError('exists', `“${folder}” is not empty. Choose a new folder.`);
    }
    await cp(sample, folder, { recursive: true, errorOnExist: true, force: false });
    for (const path of await storyFiles(join(folder, 'stories'))) {
      await scheduleAfter(now + DAY_MS, path);
    }
  } catch (error) {
    throw writeError(error, join(folder, 'desk.json'));
  }
}

async function scheduleAfter(moment: number, path: string): Promise<void> {
  const story = storySchema.parse(JSON.parse(await readFile(path, 'utf8')));
  if (story.schedule === null) return;
  const schedule = inWeeksAfter(moment, story.schedule);
  await writeFile(path, `${JSON.stringify({ ...story, schedule }, null, 2)}\n`);
}

function inWeeksAfter(moment: number, { at, zone }: Moment): Moment {
  const weeks = Math.max(0, Math.floor((moment - Date.parse(at)) / WEEK_MS) + 1);
  return { at: new Date(Date.parse(at) + weeks * WEEK_MS).toISOString(), zone };
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

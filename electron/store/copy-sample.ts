import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../shared/errors';
import type { Moment } from '../../shared/fields/moment';
import { storySchema } from '../../shared/story';
import { hasCode, writeError } from './file-errors';
import { storyFiles } from './story-files';

const WEEK_MS = 7 * 24 * 60 * 60 * 1000;

/**
 * Copies the sample newsroom to `folder`, which must be new or empty. What is scheduled in it is
 * still to come in the copy, by whole weeks: the sample ships with the dates of one autumn.
 *
 * @throws UserError `exists` when there is something in it; as a write does.
 */
export async function copySample(sample: string, folder: string, now = Date.now()): Promise<void> {
  try {
    if ((await namesIn(folder)).length > 0) {
      throw new UserError('exists', `“${folder}” is not empty. Choose a new folder.`);
    }
    await cp(sample, folder, { recursive: true, errorOnExist: true, force: false });
    for (const path of await storyFiles(join(folder, 'stories'))) await scheduleAfter(now, path);
  } catch (error) {
    throw writeError(error, folder);
  }
}

async function scheduleAfter(now: number, path: string): Promise<void> {
  const story = storySchema.parse(JSON.parse(await readFile(path, 'utf8')));
  if (story.schedule === null) return;
  const schedule = inWeeksAfter(now, story.schedule);
  await writeFile(path, `${JSON.stringify({ ...story, schedule }, null, 2)}\n`);
}

function inWeeksAfter(now: number, { at, zone }: Moment): Moment {
  const weeks = Math.max(0, Math.floor((now - Date.parse(at)) / WEEK_MS) + 1);
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

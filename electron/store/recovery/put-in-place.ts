import { randomBytes } from 'node:crypto';
import { basename, join } from 'node:path';
import { UserError } from '../../../shared/errors';
import type { Story } from '../../../shared/story';
import { hashOf, readIfThere } from '../durable-file';
import { hasCode, writeError } from '../file-errors';
import { makeFolder, syncFile, syncFolder } from '../folders';
import { storyKind } from '../kinds';
import type { StoryShelf } from '../outside/outside-stories';
import { RecordFile } from '../record';
import { keepUnder } from '../replace-file';

/** Folder of files that could not be read as stories. Nothing in it is ever deleted here. */
const SET_ASIDE = 'set-aside';

/**
 * Puts a story in the place of a file that cannot be read, or of one that is gone. The broken file is
 * set aside first, as it is, under a name that says what it holds; stopped anywhere between, there is
 * the broken file still or the story, whole.
 *
 * @param path of the story's file, absolute.
 * @returns the story as stored.
 * @throws UserError `conflict` when the file can be read by now, and as a write does.
 */
export function putInPlace(
  newsroom: string,
  shelf: StoryShelf,
  path: string,
  story: Story,
): Promise<Story> {
  return shelf.inTurn(story.id, async () => {
    shelf.refuseReadOnly();
    const file = new RecordFile(path, storyKind, { refuse: () => shelf.refuseReadOnly() });
    const { status } = await file.read();
    if (status === 'ok' || status === 'newer') {
      throw new UserError('conflict', 'The story can be read by now. Look at it first.');
    }
    if (status === 'damaged') await setAside(newsroom, path, file);
    const stored = { ...story, updatedAt: new Date().toISOString() };
    await file.write(stored);
    await shelf.takeIn(path, stored);
    await shelf.setProblem(path, null);
    // Saves follow what this file was last seen to hold.
    await (await shelf.fileOf(story.id)).read();
    return stored;
  });
}

async function setAside(newsroom: string, path: string, file: RecordFile<Story>): Promise<void> {
  const folder = join(newsroom, SET_ASIDE);
  const bytes = await readIfThere(path);
  if (bytes === null || !file.hasSeen(bytes)) {
    throw new UserError('conflict', 'The file was changed once more. Try again.');
  }
  try {
    await makeFolder(folder);
    await syncFile(path);
    await keepIn(folder, path, bytes);
    await syncFolder(folder);
  } catch (error) {
    throw writeError(error, folder);
  }
}

/** Under a name that says what it holds: stopped and done again, there is one. */
async function keepIn(folder: string, path: string, bytes: Buffer): Promise<void> {
  const hash = hashOf(bytes);
  const name = join(folder, `${basename(path, '.json')}-${hash.slice(0, 12)}`);
  try {
    await keepUnder(`${name}.json`, path);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    const kept = await readIfThere(`${name}.json`);
    // A copy that was cut off, on a disk without links.
    if (kept === null || hashOf(kept) !== hash) {
      await keepUnder(`${name}-${randomBytes(3).toString('hex')}.json`, path);
    }
  }
}

import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { writeError } from '../file-errors';
import { namesIn } from '../names-in';
import type { StoryShelf } from '../outside/outside-stories';
import { versionsFolder } from '../revisions/version-files';
import { monthFolders } from '../story-files';
import { temporaryFile } from '../temporary-file';

/** A file that a save began and never moved into place. */
export interface Leftover {
  /** Absolute. */
  path: string;
  /** File that it was to become, absolute. */
  target: string;
}

/** Asked whether we may write still. */
export type WriteAccess = Pick<StoryShelf, 'refuseReadOnly'>;

/** Folders beside the stories in which we write; what is left there holds nobody's words. */
const OTHER_FOLDERS = ['', 'photos', 'media', 'bin', 'set-aside'];

/** What saves of stories left, but for those of a process that still runs. @throws `unreadable`. */
export async function leftoverStories(newsroom: string): Promise<Leftover[]> {
  const months = await monthFolders(join(newsroom, 'stories'));
  return (await Promise.all(months.map((month) => leftoversIn(month, true)))).flat();
}

/** What was to be kept among a story's versions, where whoever began it is gone. @throws `unreadable`. */
export function leftoverVersions(newsroom: string, id: string): Promise<Leftover[]> {
  return leftoversIn(versionsFolder(newsroom, id), false);
}

/**
 * Removes what other writes left, and only where whoever began them is surely gone.
 *
 * @throws UserError `unreadable`, and as `removeLeftover`.
 */
export async function removeOtherLeftovers(newsroom: string, access: WriteAccess): Promise<void> {
  for (const folder of OTHER_FOLDERS) {
    for (const leftover of await leftoversIn(join(newsroom, folder), false)) {
      await removeLeftover(leftover, access);
    }
  }
}

/**
 * Removes one, if we may write there still: a look through many takes a while.
 *
 * @throws UserError `read-only` when another took over, and as a write does.
 */
export async function removeLeftover({ path }: Leftover, access: WriteAccess): Promise<void> {
  access.refuseReadOnly();
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw writeError(error, path);
  }
}

/** @param unowned whether those that do not say who began them are meant too. */
async function leftoversIn(folder: string, unowned: boolean): Promise<Leftover[]> {
  return (await namesIn(folder)).flatMap((name) => {
    const file = temporaryFile(name);
    if (file === null || !(file.isLeft ?? unowned)) return [];
    return [{ path: join(folder, name), target: join(folder, file.target) }];
  });
}

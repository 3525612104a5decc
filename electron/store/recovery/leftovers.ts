import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { namesIn } from '../names-in';
import { temporaryFile } from '../temporary-file';

/** A file that a save began and never moved into place. */
export interface Leftover {
  /** Absolute. */
  path: string;
  /** File that it was to become, absolute. */
  target: string;
}

/** Folders beside the stories in which we write; what is left there holds nobody's words. */
const OTHER_FOLDERS = ['', 'photos', 'media', 'bin', 'set-aside'];

/** What saves of stories left, but for those of a process that still runs. @throws `unreadable`. */
export async function leftoverStories(newsroom: string): Promise<Leftover[]> {
  const stories = join(newsroom, 'stories');
  const found: Leftover[] = [];
  for (const year of await foldersIn(stories, /^\d{4}$/)) {
    for (const month of await foldersIn(year, /^\d{2}$/)) {
      found.push(...(await leftoversIn(month, true)));
    }
  }
  return found;
}

/** Removes what other writes left, and only where whoever began them is surely gone. */
export async function removeOtherLeftovers(newsroom: string): Promise<void> {
  for (const folder of OTHER_FOLDERS) {
    for (const { path } of await leftoversIn(join(newsroom, folder), false)) {
      await rm(path, { force: true });
    }
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

async function foldersIn(folder: string, name: RegExp): Promise<string[]> {
  return (await namesIn(folder)).filter((other) => name.test(other)).map((n) => join(folder, n));
}

import { readdir } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { hasCode, readError } from './file-errors';
import { namesIn } from './names-in';
import { RECORD_NAME } from './record-name';

/** Where a story is that was begun at this time, ISO 8601: absolute, as the newsroom is. */
export function storyPath(newsroom: string, id: string, createdAt: string): string {
  const [year = '', month = ''] = createdAt.split('-');
  return join(newsroom, 'stories', year, month, `${id}.json`);
}

/**
 * Story files two folders deep, `YYYY/MM/`, by name, absolute; other files and hidden ones are not
 * ours.
 *
 * @throws UserError `unreadable` when the system refuses to list a folder.
 */
export async function storyFiles(folder: string): Promise<string[]> {
  const files: string[] = [];
  for (const month of await monthFolders(folder)) {
    const names = (await namesIn(month)).filter((name) => RECORD_NAME.test(name));
    for (const name of names.toSorted()) files.push(month + sep + name);
  }
  return files;
}

/** The folders of the months that there are stories of, absolute, in order. */
export async function monthFolders(folder: string): Promise<string[]> {
  const years = await foldersIn(folder, /^\d{4}$/);
  return (await Promise.all(years.map((year) => foldersIn(year, /^\d{2}$/)))).flat();
}

async function foldersIn(folder: string, name: RegExp): Promise<string[]> {
  const found = await entries(folder);
  return found
    .filter((entry) => entry.isDirectory() && name.test(entry.name))
    .map((entry) => join(folder, entry.name))
    .toSorted();
}

async function entries(folder: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw readError(error, folder);
  }
}

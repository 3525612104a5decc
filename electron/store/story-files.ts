import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode, readError } from './file-errors';

/** Story files two folders deep, by name; other files and hidden ones are not ours. */
export async function storyFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names
      .filter((name) => /^\d{4}[\\/]\d{2}[\\/][^.\\/][^\\/]*\.json$/.test(name))
      .toSorted()
      .map((name) => join(folder, name));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw readError(error, folder);
  }
}

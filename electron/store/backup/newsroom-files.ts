import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { TEMPORARY_SUFFIX } from '../temporary-file';

/** What a newsroom's folder holds, for a backup. Paths are relative, with `/` between folders. */
export interface NewsroomFiles {
  /** In order. */
  files: string[];
  /** What is neither file nor folder, or has a name that a zip cannot carry. */
  others: string[];
}

const DERIVED = '.copydesk';

/** Every file below the newsroom's folder but derived and temporary ones; links are not followed. */
export async function listNewsroom(newsroom: string): Promise<NewsroomFiles> {
  const found: NewsroomFiles = { files: [], others: [] };
  await collect(newsroom, '', found);
  found.files.sort();
  found.others.sort();
  return found;
}

async function collect(newsroom: string, folder: string, found: NewsroomFiles): Promise<void> {
  for await (const entry of await opendir(join(newsroom, folder))) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (path === DERIVED || entry.name.endsWith(TEMPORARY_SUFFIX)) continue;
    if (entry.isDirectory()) await collect(newsroom, path, found);
    else if (entry.isFile() && isPortable(path)) found.files.push(path);
    else found.others.push(path);
  }
}

/** A backslash parts folders elsewhere, `c:` is a drive, U+FFFD stands for bytes that are no text. */
function isPortable(path: string): boolean {
  return !/[\\\uFFFD]|^[a-z]:/i.test(path);
}

/** Whether a path is that of a story's current version. */
export function isStoryFile(path: string): boolean {
  return /^stories\/\d{4}\/\d{2}\/[^/]+\.json$/.test(path);
}

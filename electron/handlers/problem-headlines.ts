import { open } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Newsroom } from '../store/newsroom';
import { versionFiles, versionsFolder } from '../store/revisions/version-files';

/** A headline stands near the beginning of a story's file. */
const LOOKED_AT_BYTES = 64 * 1024;
const LONGEST = 300;
/** Of the versions before, so many are looked at. */
const MOST_VERSIONS = 3;
const HEADLINE = /"headline"\s*:\s*(?<text>"(?:[^"\\]|\\.)*")/;

/**
 * What the stories were called whose files were left alone: from the file, as far as it can be read, or else
 * from the newest version before it that has a headline. Those without any are left out.
 *
 * @returns headlines by file, as the newsroom's problems name it.
 */
export async function problemHeadlines({
  path,
  problems,
}: Pick<Newsroom, 'path' | 'problems'>): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  for (const { file } of problems.filter((problem) => isStory(problem.file))) {
    const headline =
      (await headlineIn(join(path, file))) || (await headlineBefore(path, basename(file, '.json')));
    if (headline !== '') found[file] = headline;
  }
  return found;
}

function isStory(file: string): boolean {
  return /^stories[\\/].*\.json$/.test(file);
}

async function headlineBefore(newsroom: string, id: string): Promise<string> {
  try {
    const versions = await versionFiles(newsroom, id);
    for (const { name } of versions.slice(0, MOST_VERSIONS)) {
      const headline = await headlineIn(join(versionsFolder(newsroom, id), name));
      if (headline !== '') return headline;
    }
  } catch (error) {
    console.warn('earlier versions cannot be looked at for a headline:', error);
  }
  return '';
}

/** '' where there is none, or none that can be read. */
async function headlineIn(path: string): Promise<string> {
  try {
    const text = HEADLINE.exec(await beginningOf(path))?.groups?.['text'];
    const headline: unknown = text === undefined ? '' : JSON.parse(text);
    return typeof headline === 'string' ? headline.trim().slice(0, LONGEST) : '';
  } catch (error) {
    // That the file cannot be read is said already; beside it this is one thing less to say.
    console.warn('no headline can be read:', error);
    return '';
  }
}

async function beginningOf(path: string): Promise<string> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(LOOKED_AT_BYTES) });
    return buffer.toString('utf8', 0, bytesRead);
  } finally {
    await file.close();
  }
}

import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { STATES } from '../../../shared/workflow';
import { hasCode } from '../file-errors';
import { versionsToThin, type DatedVersion } from './thin';
import { versionFiles, versionsFolder, type VersionFile } from './version-files';

/** All that is read of a version: its words do not matter here, nor do other shapes of them. */
const headSchema = z.object({
  rev: z.int(),
  state: z.enum(STATES),
  updatedAt: z.iso.datetime({ offset: true }),
});

/**
 * Thins the versions of one story by their age. One that cannot be read stays, for good.
 *
 * @param now in ms.
 * @param refuse asked before each goes: throws where nothing may be written.
 * @returns how many went.
 */
export async function thinStory(
  newsroom: string,
  id: string,
  now: number,
  refuse: () => void,
): Promise<number> {
  const files = await versionFiles(newsroom, id);
  // Most stories have few, which nobody need read.
  if (files.length < 3) return 0;
  const dated: DatedVersion[] = [];
  for (const file of files) {
    const version = await dateOf(newsroom, id, file);
    if (version !== null) dated.push(version);
  }
  const gone = versionsToThin(dated, now);
  for (const { name } of gone) {
    refuse();
    await rm(join(versionsFolder(newsroom, id), name), { force: true });
  }
  return gone.length;
}

async function dateOf(
  newsroom: string,
  id: string,
  { name, rev, mark }: VersionFile,
): Promise<DatedVersion | null> {
  try {
    const text = await readFile(join(versionsFolder(newsroom, id), name), 'utf8');
    const head = headSchema.safeParse(JSON.parse(text));
    if (!head.success || head.data.rev !== rev) return null;
    return { ...head.data, name, keptAside: mark !== null };
  } catch (error) {
    if (error instanceof SyntaxError || hasCode(error, 'ENOENT', 'EISDIR')) return null;
    throw error;
  }
}

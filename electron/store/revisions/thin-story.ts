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

/** What a piece of thinning has to ask. */
export interface ThinningLimits {
  /** In ms. */
  now: number;
  /** Asked before each version goes: throws where nothing may be written. */
  refuse(): void;
  /** Whether it is time to stop for now. */
  isTime(): boolean;
}

/** Thins the versions of one story by their age, as many at a time as there is time for. */
export class StoryThinning {
  /** By name, which never gets another content; null for one that cannot be read, which stays for good. */
  private readonly dated = new Map<string, DatedVersion | null>();

  constructor(
    private readonly newsroom: string,
    private readonly id: string,
  ) {}

  /** @returns whether it is done; if not, the next call goes on. @throws what `refuse` does. */
  async goOn({ now, refuse, isTime }: ThinningLimits): Promise<boolean> {
    const files = await versionFiles(this.newsroom, this.id);
    // Most stories have few, which nobody need read.
    if (files.length < 3) return true;
    for (const file of files) {
      if (this.dated.has(file.name)) continue;
      this.dated.set(file.name, await dateOf(this.newsroom, this.id, file));
      // After one at least: however slow the disk is, the next call is further.
      if (isTime()) return false;
    }
    const there = files.map(({ name }) => this.dated.get(name) ?? null);
    const known = there.filter((version) => version !== null);
    for (const { name } of versionsToThin(known, now)) {
      refuse();
      await rm(join(versionsFolder(this.newsroom, this.id), name), { force: true });
      if (isTime()) return false;
    }
    return true;
  }
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

import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { countWords } from '../../../shared/reading-time';
import { BIN_DAYS, BIN_NAME, type BinView } from '../../../shared/recovery';
import {
  storyMigrations,
  storyOfAnyLength,
  STORY_SCHEMA_VERSION,
  type Story,
} from '../../../shared/story';
import { writeError } from '../file-errors';
import { momentName } from '../moment-name';
import { namesIn } from '../names-in';
import { requireRecord } from '../problem';
import { RecordFile, type RecordKind } from '../record';

const entrySchema = z.strictObject({
  schema: z.literal(STORY_SCHEMA_VERSION),
  rev: z.literal(1),
  binnedAt: z.iso.datetime(),
  /** File whose words these were to be, relative to the newsroom. */
  from: z.string(),
  story: storyOfAnyLength,
});
export type BinEntry = z.infer<typeof entrySchema>;

const entryKind: RecordKind<BinEntry> = {
  schema: entrySchema,
  version: STORY_SCHEMA_VERSION,
  migrations: storyMigrations.map((migrate, n) => (stored: Record<string, unknown>) => ({
    ...stored,
    schema: n + 2,
    story: migrate(stored['story'] as Record<string, unknown>),
  })),
};

const DAY_MS = 24 * 60 * 60 * 1000;

/** What was discarded in a newsroom: a file each, under `bin/`, for 30 days. */
export class Bin {
  private readonly folder: string;

  /** @param refuse asked before anything is written: throws where that may not be. */
  constructor(
    newsroom: string,
    private readonly refuse: () => void,
  ) {
    this.folder = join(newsroom, 'bin');
  }

  /** @param from file whose words these were to be, relative. @throws UserError as a write does. */
  async put(story: Story, from: string): Promise<void> {
    const at = new Date();
    const binnedAt = at.toISOString();
    const name = `${momentName(at)}-${story.id}-${randomBytes(3).toString('hex')}.json`;
    await this.file(name).write({ schema: STORY_SCHEMA_VERSION, rev: 1, binnedAt, from, story });
  }

  /** What is in it, the newest first; what cannot be read is left out. @throws `unreadable`. */
  async list(): Promise<BinView[]> {
    const views: BinView[] = [];
    for (const name of (await this.names()).toReversed()) {
      const read = await this.file(name).read();
      if (read.status !== 'ok') continue;
      const { binnedAt, from, story } = read.data;
      views.push({ name, binnedAt, from, headline: story.headline, words: countWords(story.body) });
    }
    return views;
  }

  /** @throws UserError `not-found` or `unreadable`. */
  async read(name: string): Promise<BinEntry> {
    return requireRecord(await this.file(name).read(), `bin/${name}`);
  }

  /** @throws UserError as a write does. */
  async remove(name: string): Promise<void> {
    this.refuse();
    const path = join(this.folder, name);
    try {
      await rm(path, { force: true });
    } catch (error) {
      throw writeError(error, path);
    }
  }

  /**
   * Lets go of what has been in it for 30 days. What cannot be read stays, and so does what is dated
   * later than now.
   *
   * @param now in ms.
   */
  async empty(now: number): Promise<void> {
    const last = momentName(new Date(now - BIN_DAYS * DAY_MS));
    // What is younger by its name need not be read.
    for (const name of (await this.names()).filter((other) => other <= last)) {
      const read = await this.file(name).read();
      if (read.status !== 'ok') continue;
      if (now - Date.parse(read.data.binnedAt) > BIN_DAYS * DAY_MS) await this.remove(name);
    }
  }

  private file(name: string): RecordFile<BinEntry> {
    return new RecordFile(join(this.folder, name), entryKind, { refuse: this.refuse });
  }

  private async names(): Promise<string[]> {
    return (await namesIn(this.folder)).filter((name) => BIN_NAME.test(name)).toSorted();
  }
}

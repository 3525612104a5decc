import { randomBytes } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Story } from '../../shared/story';
import { unsavedKind } from '../store/kinds';
import { namesIn } from '../store/names-in';
import { newsroomName } from '../store/newsroom-name';
import { RecordFile } from '../store/record';
import { Turns } from '../store/turns';

/** A save takes milliseconds: what waits for so long could not be saved. */
const KEEP_AFTER_MS = 1_000;
const KEPT_NAME = /^[a-z0-9-]+\.(?<run>[0-9a-f]{12})\.json$/;

/**
 * Words that cannot be saved where they belong (another program changed the story, the disk is full,
 * another took the newsroom over), in this person's own folder: a process that is killed takes its
 * memory with it. A file for each story, whose name says which run of the app keeps it.
 */
export class KeptWords {
  private readonly run = randomBytes(6).toString('hex');
  private readonly turns = new Turns();
  private readonly files = new Map<string, RecordFile<Story>>();
  private readonly waiting = new Map<string, { newsroom: string; story: Story }>();
  private timer: NodeJS.Timeout | undefined;

  /** @param folder is made when it is needed. */
  constructor(private readonly folder: string) {}

  /** Writes these words in a second, unless they are dropped by then. */
  keep(newsroom: string, story: Story): void {
    const updatedAt = new Date().toISOString();
    this.waiting.set(story.id, { newsroom, story: { ...story, updatedAt } });
    this.timer ??= setTimeout(() => this.writeWaiting(), KEEP_AFTER_MS);
  }

  /** The words of this story are on the disk, where they belong. */
  drop(id: string): void {
    this.waiting.delete(id);
    if (this.waiting.size === 0) this.stopWaiting();
    const file = this.files.get(id);
    if (file === undefined) return;
    this.files.delete(id);
    void this.turns.take(() => rm(file.path, { force: true })).catch(warn);
  }

  /** What runs of the app that have ended left of this newsroom, absolute. @throws UserError `unreadable`. */
  async left(newsroom: string): Promise<string[]> {
    const folder = this.folderOf(newsroom);
    const names = await namesIn(folder);
    return names
      .filter((name) => (KEPT_NAME.exec(name)?.groups?.['run'] ?? this.run) !== this.run)
      .map((name) => join(folder, name));
  }

  /** Writes what waits. Resolves when nothing is being written or removed any more. */
  settled(): Promise<void> {
    this.writeWaiting();
    return this.turns.settled();
  }

  private writeWaiting(): void {
    this.stopWaiting();
    for (const { newsroom, story } of this.waiting.values()) {
      const file = this.fileOf(newsroom, story.id);
      void this.turns.take(() => write(file, story)).catch(warn);
    }
    this.waiting.clear();
  }

  private fileOf(newsroom: string, id: string): RecordFile<Story> {
    const path = join(this.folderOf(newsroom), `${id}.${this.run}.json`);
    const known = this.files.get(id);
    const file = known?.path === path ? known : new RecordFile(path, unsavedKind);
    this.files.set(id, file);
    return file;
  }

  private stopWaiting(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  private folderOf(newsroom: string): string {
    return join(this.folder, newsroomName(newsroom));
  }
}

async function write(file: RecordFile<Story>, story: Story): Promise<void> {
  await mkdir(dirname(file.path), { recursive: true });
  await file.write(story);
}

function warn(error: unknown): void {
  console.warn('words that could not be saved are in memory alone:', error);
}

import { randomUUID } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { UserError } from '../../shared/errors';
import { STORY_SCHEMA_VERSION, type Story } from '../../shared/story';
import type { StorySummary } from '../../shared/summary';
import { refusedChange } from '../../shared/workflow';
import { readError } from './file-errors';
import { storyKind } from './kinds';
import { RecordFile, type ReadResult } from './record';
import { StoryIndex, type StoryFilter } from './story-index';

/** Files read at once while indexing: enough to keep a disk busy, few enough to stay answerable. */
const READERS = 8;

/** A file that was left alone, and why, worded for the person. */
export interface Problem {
  /** Relative to the newsroom. */
  file: string;
  message: string;
}

/** The stories of one newsroom: one file each under `stories/YYYY/MM/`. */
export class StoryStore {
  readonly problems: Problem[] = [];
  private readonly index = new StoryIndex();
  /** Path of each story that was read well, or made here. */
  private readonly paths = new Map<string, string>();
  private readonly files = new Map<string, RecordFile<Story>>();
  /** The last save of each story, so that saves of one story never overlap. */
  private readonly queues = new Map<string, Promise<unknown>>();

  private constructor(
    private readonly newsroom: string,
    private readonly readOnly: boolean,
  ) {}

  /** Reads every story file once; those that cannot be used become `problems`. */
  static async open(newsroom: string, readOnly: boolean): Promise<StoryStore> {
    const store = new StoryStore(newsroom, readOnly);
    const paths = await storyFiles(join(newsroom, 'stories'));
    const next = paths.values();
    await Promise.all(
      Array.from({ length: READERS }, async () => {
        for (const path of next) await store.readIntoIndex(path);
      }),
    );
    store.problems.sort((a, b) => (a.file < b.file ? -1 : 1));
    return store;
  }

  list(filter: StoryFilter, offset: number, limit: number) {
    return this.index.list(filter, offset, limit);
  }

  /**
   * The story as it is on disk now, its body not yet checked: whoever shows or sends it does that.
   *
   * @throws UserError `not-found`, `unreadable`, or what `requireRecord` says.
   */
  async read(id: string): Promise<Story> {
    return this.inTurn(id, async () => {
      const file = this.file(id);
      const story = requireRecord(await file.read(), this.relative(file.path));
      this.index.set(story);
      return story;
    });
  }

  /** The same with its blocks checked. @throws UserError also `unreadable` for an unknown block. */
  async open(id: string): Promise<Story> {
    const story = await this.read(id);
    await refuseUnknownBlocks(story, this.relative(this.file(id).path));
    return story;
  }

  /** A new story with an id of its own, saved. `seed` gives what is known of it already. */
  async create(seed: Partial<Story> & Pick<Story, 'kind' | 'language'>): Promise<Story> {
    this.refuseReadOnly();
    const now = new Date().toISOString();
    const story: Story = {
      ...emptyStory(now),
      ...seed,
      schema: STORY_SCHEMA_VERSION,
      id: randomUUID(),
      rev: 1,
      createdAt: now,
      updatedAt: now,
    };
    await refuseUnknownBlocks(story, 'The new story');
    const [year = '', month = ''] = now.split('-');
    this.paths.set(story.id, join(this.newsroom, 'stories', year, month, `${story.id}.json`));
    await this.inTurn(story.id, () => this.file(story.id).write(story));
    this.index.set(story);
    return story;
  }

  /**
   * Stores `story` as the version after `story.rev`, which must be the one on disk.
   *
   * @returns the story as stored: `rev` raised by one, `updatedAt` now.
   * @throws UserError `conflict` when the stored version is another, and all that a write may throw.
   */
  async save(story: Story): Promise<Story> {
    this.refuseReadOnly();
    await refuseUnknownBlocks(story, 'The story');
    return this.inTurn(story.id, async () => {
      const file = this.file(story.id);
      if (file.data === null) requireRecord(await file.read(), this.relative(file.path));
      if (file.data?.rev !== story.rev) {
        throw new UserError('conflict', 'This story was saved elsewhere since it was opened here.');
      }
      const refused = refusedChange(file.data, story);
      if (refused !== null) throw new UserError('refused', refused);
      const stored = {
        ...story,
        createdAt: file.data.createdAt,
        rev: story.rev + 1,
        updatedAt: new Date().toISOString(),
      };
      await file.write(stored);
      this.index.set(stored);
      return stored;
    });
  }

  /** Resolves when every save asked for so far has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.allSettled(this.queues.values());
  }

  private file(id: string): RecordFile<Story> {
    const path = this.paths.get(id);
    if (path === undefined) throw new UserError('not-found', 'This story is not in the newsroom.');
    const known = this.files.get(id);
    if (known !== undefined) return known;
    const revisions = join(this.newsroom, 'revisions', id);
    const file = new RecordFile(path, storyKind, (rev) =>
      join(revisions, `${String(rev).padStart(6, '0')}.json`),
    );
    this.files.set(id, file);
    return file;
  }

  private async readIntoIndex(path: string): Promise<void> {
    const file = this.relative(path);
    try {
      const story = requireRecord(await new RecordFile(path, storyKind).read(), file);
      if (this.paths.has(story.id)) {
        throw new UserError('unreadable', `${file} has the same id as another story.`);
      }
      this.paths.set(story.id, path);
      this.index.set(story);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.problems.push({ file, message: error.message });
    }
  }

  private relative(path: string): string {
    return relative(this.newsroom, path);
  }

  private refuseReadOnly(): void {
    if (!this.readOnly) return;
    throw new UserError(
      'read-only',
      'This newsroom is open read-only; nothing can be saved in it.',
    );
  }

  private inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turn = (this.queues.get(id) ?? Promise.resolve()).then(work, work);
    this.queues.set(id, turn);
    return turn;
  }
}

export type { StorySummary };

/** Story files two folders deep, by name; other files and hidden ones are not ours. */
async function storyFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder, { recursive: true });
    return names
      .filter((name) => /^\d{4}[\\/]\d{2}[\\/][^.\\/][^\\/]*\.json$/.test(name))
      .toSorted()
      .map((name) => join(folder, name));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw readError(error, folder);
  }
}

/**
 * The record that was read.
 *
 * @throws UserError `not-found`, `newer-version` or `unreadable`; the file is left as it is.
 */
export function requireRecord<T>(result: ReadResult<T>, file: string): T {
  switch (result.status) {
    case 'ok':
      return result.data;
    case 'missing':
      throw new UserError('not-found', `${file} is no longer there.`);
    case 'newer':
      throw new UserError(
        'newer-version',
        `${file} was made by a newer Copydesk (format ${result.version}). Update Copydesk to open it; the file was left untouched.`,
      );
    case 'damaged':
      throw new UserError(
        'unreadable',
        `${file} could not be read and was left untouched. ${result.reason}`,
      );
  }
}

/** The editor's schema is large: it is loaded when the first story is opened, not at start. */
async function refuseUnknownBlocks(story: Story, file: string): Promise<void> {
  const { checkedBody } = await import('../../shared/document/check');
  try {
    checkedBody(story.body);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError(
      'unreadable',
      `${file} has a block that this Copydesk does not know, and was left untouched. ${error.message}`,
    );
  }
}

function emptyStory(now: string): Omit<Story, 'kind' | 'language'> {
  return {
    schema: STORY_SCHEMA_VERSION,
    id: '',
    rev: 0,
    state: 'draft',
    createdAt: now,
    updatedAt: now,
    publishedAt: null,
    headline: '',
    kicker: '',
    standfirst: '',
    byline: '',
    dateline: '',
    section: '',
    slug: '',
    leadPhoto: { photoId: null, caption: '', credit: '', altText: '' },
    videoUrl: '',
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
  };
}

import { randomUUID } from 'node:crypto';
import { basename, join, relative, sep } from 'node:path';
import { UserError } from '../../shared/errors';
import type { Side } from '../../shared/ipc';
import { STORY_SCHEMA_VERSION, type Story } from '../../shared/story';
import { refusedChange } from '../../shared/workflow';
import { storyKind } from './kinds';
import { emptyStory } from './new-story';
import { OutsideStories, type StoryShelf } from './outside/outside-stories';
import { settleCopy } from './outside/settle-copy';
import type { StoryCopy } from './outside/story-copies';
import { requireRecord, type Problem } from './problem';
import { RecordFile } from './record';
import { storyFiles } from './story-files';
import { StoryIndex, type StoryFilter } from './story-index';
import { Turns } from './turns';

/** Files read at once while indexing: enough to keep a disk busy, few enough to stay answerable. */
const READERS = 8;

/** The stories of one newsroom: one file each under `stories/YYYY/MM/`. */
export class StoryStore {
  readonly problems: Problem[] = [];
  private readonly index = new StoryIndex();
  /** Path of each story that was read well, or made here. */
  private readonly paths = new Map<string, string>();
  private readonly files = new Map<string, RecordFile<Story>>();
  /** Other files with a story's id, by that id: versions of it that a sync program left. */
  private readonly copyPaths = new Map<string, ReadonlySet<string>>();
  /** What other programs do to the files. */
  readonly outside = new OutsideStories(this.shelf());
  /** By story, so that saves of one never overlap. */
  private readonly turns = new Map<string, Turns>();

  private constructor(
    private readonly newsroom: string,
    private readonly readOnly: boolean,
    private readonly refuse: () => void,
  ) {}

  /**
   * Reads every story file once; those that cannot be used become `problems`.
   *
   * @param refuse asked right before a file is replaced: throws where that may not be.
   */
  static async open(newsroom: string, readOnly: boolean, refuse = () => {}): Promise<StoryStore> {
    const store = new StoryStore(newsroom, readOnly, refuse);
    const paths = await storyFiles(join(newsroom, 'stories'));
    const next = paths.values();
    const read: [path: string, story: Story][] = [];
    await Promise.all(
      Array.from({ length: READERS }, async () => {
        for (const path of next) {
          const story = await store.readUsable(path);
          if (story !== null) read.push([path, story]);
        }
      }),
    );
    for (const [path, story] of read.toSorted(ownNameFirst)) store.takeIn(path, story);
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

  /**
   * As `open`, for those who only look: a save is still compared with the version opened last, so
   * that another program's changes are not taken for seen.
   */
  async copy(id: string): Promise<Story> {
    const { path } = this.file(id);
    const file = this.relative(path);
    const read = () => new RecordFile(path, storyKind).read();
    const story = requireRecord(await this.inTurn(id, read), file);
    await refuseUnknownBlocks(story, file);
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

  /** Versions of a story that sync programs and editors left beside its file, the newest first. */
  copies(id: string): Promise<StoryCopy[]> {
    return this.outside.copies(id, [...(this.copyPaths.get(id) ?? [])]);
  }

  /**
   * Carries out what becomes of a copy of a story; its file goes, its words stay.
   *
   * @param which the copy's path, relative to the newsroom, and hash.
   * @throws UserError `conflict` when it is another by now, and as a write does.
   */
  async settleCopy(id: string, which: { file: string; hash: string }, side: Side) {
    this.refuseReadOnly();
    const copies = await this.copies(id);
    const copy = copies.find(
      ({ path, hash }) => this.relative(path) === which.file && hash === which.hash,
    );
    if (copy === undefined) {
      throw new UserError('conflict', 'This copy was changed or deleted meanwhile.');
    }
    return settleCopy(this.outside, copy, side);
  }

  /** Resolves when every save asked for so far has ended, well or not. */
  async settled(): Promise<void> {
    await Promise.all([...this.turns.values()].map((turns) => turns.settled()));
  }

  private file(id: string): RecordFile<Story> {
    // Also of a story that left the lists: the window may still have it open.
    const known = this.files.get(id);
    if (known !== undefined) return known;
    const path = this.paths.get(id);
    if (path === undefined) throw new UserError('not-found', 'This story is not in the newsroom.');
    const file = new RecordFile(path, storyKind, {
      revisionPath: (rev) => this.revisionPath(id, rev),
      refuse: this.refuse,
    });
    this.files.set(id, file);
    return file;
  }

  private revisionPath(id: string, rev: number, mark = ''): string {
    const number = String(rev).padStart(6, '0');
    return join(this.newsroom, 'revisions', id, `${number}${mark}.json`);
  }

  /** The story in a file; null for one that cannot be used, which becomes a problem. */
  private async readUsable(path: string): Promise<Story | null> {
    const file = this.relative(path);
    try {
      return requireRecord(await new RecordFile(path, storyKind).read(), file);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      this.problems.push({ file, message: error.message });
      return null;
    }
  }

  /** Of files with one id (a sync tool's copies) the one named by it is taken, or else the first. */
  private takeIn(path: string, story: Story): void {
    if (this.paths.has(story.id)) {
      this.takeInCopy(path, story);
      return;
    }
    this.paths.set(story.id, path);
    this.index.set(story);
  }

  private takeInCopy(path: string, { id }: Story): void {
    this.copyPaths.set(id, new Set([...(this.copyPaths.get(id) ?? []), path]));
  }

  private shelf(): StoryShelf {
    return {
      count: async () => this.paths.size,
      idAt: async (path) => [...this.paths].find(([, other]) => other === path)?.[0] ?? null,
      pathOf: async (id) => this.paths.get(id) ?? null,
      pathsIn: async (folder) =>
        [...this.paths.values()].filter((path) => path.startsWith(folder + sep)),
      fileOf: async (id) => this.file(id),
      hasSeen: (id, bytes) => this.files.get(id)?.hasSeen(bytes) ?? false,
      lastKnown: (id) => this.files.get(id)?.data ?? null,
      takeIn: async (path, story) => this.takeInstead(path, story),
      takeInCopy: async (path, story) => this.takeInCopy(path, story),
      drop: async (ids) => this.drop(ids),
      setProblem: async (path, message) => this.setProblem(this.relative(path), message),
      create: (seed) => this.create(seed),
      asidePath: (story, hash) => this.revisionPath(story.id, story.rev, `-${hash.slice(0, 12)}`),
      inTurn: (id, work) => this.inTurn(id, work),
      refuseReadOnly: () => this.refuseReadOnly(),
      mayWrite: () => this.mayWrite(),
      refuseUnknownBlocks,
    };
  }

  /** Lists a story found in this file, whatever was known of either before. */
  private takeInstead(path: string, story: Story): void {
    const named = basename(path, '.json');
    if (named !== story.id && this.paths.get(named) === path) this.drop([named]);
    if (this.files.get(story.id)?.path !== path) this.files.delete(story.id);
    this.paths.set(story.id, path);
    this.index.set(story);
  }

  private drop(ids: readonly string[]): void {
    for (const id of ids) {
      this.paths.delete(id);
      this.index.delete(id);
    }
  }

  private setProblem(file: string, message: string | null): void {
    const others = this.problems.filter((problem) => problem.file !== file);
    const problems = message === null ? others : [...others, { file, message }];
    this.problems.splice(0, Infinity, ...problems.toSorted((a, b) => (a.file < b.file ? -1 : 1)));
  }

  private relative(path: string): string {
    return relative(this.newsroom, path);
  }

  private mayWrite(): boolean {
    try {
      this.refuseReadOnly();
      return true;
    } catch (error) {
      if (error instanceof UserError) return false;
      throw error;
    }
  }

  private refuseReadOnly(): void {
    const vanished = this.outside.guard.count;
    if (vanished > 0) {
      throw new UserError(
        'read-only',
        `${vanished} stories are gone from the folder. Nothing is saved until you have said whether that is right.`,
      );
    }
    if (!this.readOnly) return this.refuse();
    throw new UserError(
      'read-only',
      'This newsroom is open read-only; nothing can be saved in it.',
    );
  }

  private inTurn<T>(id: string, work: () => Promise<T>): Promise<T> {
    const turns = this.turns.get(id) ?? new Turns();
    this.turns.set(id, turns);
    return turns.take(work);
  }
}

function ownNameFirst(a: [string, Story], b: [string, Story]): number {
  const isOther = ([path, { id }]: [string, Story]) => Number(basename(path) !== `${id}.json`);
  return isOther(a) - isOther(b) || (a[0] < b[0] ? -1 : 1);
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

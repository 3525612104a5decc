import { randomUUID } from 'node:crypto';
import { join, relative } from 'node:path';
import { UserError } from '../../shared/errors';
import type { FoundStories, Input } from '../../shared/ipc';
import type { Side } from '../../shared/outside-change';
import { emptyStory } from '../../shared/new-story';
import { itemId, STORY_SCHEMA_VERSION, type Story } from '../../shared/story';
import { profileOf, type Profile } from '../../shared/profiles/profile';
import { refusedChange, type StepRules } from '../../shared/workflow';
import type { CatalogSetup } from './catalog/open-catalog';
import { stampAt } from './catalog/stamp';
import { StoryCatalog, type Section } from './catalog/story-catalog';
import { storyKind } from './kinds';
import { OutsideStories, type StoryShelf } from './outside/outside-stories';
import { settleCopy } from './outside/settle-copy';
import type { StoryCopy } from './outside/story-copies';
import { recordToLookAt, requireRecord } from './problem';
import { RecordFile } from './record';
import { pathByName } from './path-by-name';
import { SET_ASIDE } from './set-aside';
import { refuseUnstorable } from './storable';
import { storyPath } from './story-files';
import { TurnsByKey } from './turns-by-key';

/** What of a newsroom may keep a story from a step: limits of its profiles, and rights of its photos. */
interface Rules extends Pick<StepRules, 'photoOf'> {
  profiles: readonly Profile[];
}

const NO_RULES: Rules = { profiles: [], photoOf: () => undefined };

/** The stories of one newsroom: one file each under `stories/YYYY/MM/`. */
export class StoryStore {
  /** What lists and searches are answered from. */
  readonly catalog: StoryCatalog;
  private readonly files = new Map<string, RecordFile<Story>>();
  /** What other programs do to the files. */
  readonly outside = new OutsideStories(this.shelf());
  /** By story, so that saves of one never overlap. */
  private readonly turns = new TurnsByKey();

  /**
   * Reads nothing yet: stories are read when they are asked for, the catalog when lists are.
   *
   * @param refuse asked right before a file is replaced: throws where that may not be.
   * @param onStored told of each story of which another version is the stored one now, by this store:
   *   saved, restored, or another program's that was taken.
   * @param rules what steps of stories are judged by, as it is now.
   */
  constructor(
    private readonly newsroom: string,
    private readonly readOnly: boolean,
    private readonly refuse = () => {},
    setup: CatalogSetup = {},
    private readonly onStored: (id: string) => void = () => {},
    private readonly rules: () => Rules = () => NO_RULES,
  ) {
    this.catalog = new StoryCatalog(newsroom, readOnly, setup, (ids) => this.outside.letGo(ids));
  }

  /** One page of the stories that fit, with excerpts where words were looked for. */
  list(question: Input<'stories.list'>, sections: readonly Section[]): Promise<FoundStories> {
    return this.catalog.list(question, sections);
  }

  /**
   * The story as it is on disk now, its body not yet checked: whoever shows or sends it does that.
   *
   * @throws UserError `not-found`, `unreadable`, or what `requireRecord` says.
   */
  async read(id: string): Promise<Story> {
    return this.turns.take(id, async () => {
      const file = await this.file(id);
      const stamp = stampAt(file.path);
      const story = requireRecord(await file.read(), this.relative(file.path));
      this.catalog.put(story, file.path, stamp);
      return story;
    });
  }

  /** The same with its blocks checked. @throws UserError also `unreadable` for an unknown block. */
  async open(id: string): Promise<Story> {
    const story = await this.read(id);
    await refuseUnknownBlocks(story, this.relative((await this.file(id)).path));
    return story;
  }

  /**
   * A story that a newer Copydesk made, for the screen: what is known of it, blocks that are not known
   * as paragraphs of their words. It cannot be saved.
   *
   * @throws UserError as `read`; `newer-version` where nothing of it can be shown.
   */
  async look(id: string): Promise<{ story: Story; newer: number | null }> {
    const { record, newer } = await this.readToLookAt(id);
    if (newer === null) return { story: await this.open(id), newer };
    const { knownBody } = await import('../../shared/document/known-body');
    return { story: { ...record, body: knownBody(record.body) }, newer };
  }

  /** Looks whether `look` has something to show; nothing is taken for seen. @throws UserError as `look` does */
  async glance(id: string): Promise<void> {
    const { newer } = await this.readToLookAt(id);
    if (newer === null) await this.copy(id);
  }

  private async readToLookAt(id: string) {
    const { path } = await this.file(id);
    const read = () => new RecordFile(path, storyKind).read();
    return recordToLookAt(await this.turns.take(id, read), this.relative(path));
  }

  /**
   * As `open`, for those who only look: a save is still compared with the version opened last, so
   * that another program's changes are not taken for seen.
   */
  async copy(id: string): Promise<Story> {
    const { path } = await this.file(id);
    const file = this.relative(path);
    const read = () => new RecordFile(path, storyKind).read();
    const story = requireRecord(await this.turns.take(id, read), file);
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
    refuseUnstorable(story);
    await refuseUnknownBlocks(story, 'The new story');
    const path = storyPath(this.newsroom, story.id, now);
    const file = this.recordAt(path, story.id);
    await this.turns.take(story.id, () => file.write(story));
    this.files.set(story.id, file);
    this.catalog.put(story, path);
    this.onStored(story.id);
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
    return this.turns.take(story.id, async () => {
      const file = await this.file(story.id);
      if (file.data === null) requireRecord(await file.read(), this.relative(file.path));
      if (file.data?.rev !== story.rev) {
        throw new UserError('conflict', 'This story was saved elsewhere since it was opened here.');
      }
      const refused = this.refusedChange(file.data, story);
      if (refused !== null) throw new UserError('refused', refused);
      const stored = {
        ...story,
        createdAt: file.data.createdAt,
        rev: story.rev + 1,
        updatedAt: new Date().toISOString(),
      };
      refuseUnstorable(stored);
      await file.write(stored);
      this.catalog.put(stored, file.path);
      this.onStored(story.id);
      return stored;
    });
  }

  /** Why `after` may not be stored over `before` now, or null. */
  refusedChange(before: Story, after: Story): string | null {
    const { profiles, photoOf } = this.rules();
    const profile = profileOf(after, profiles);
    return refusedChange(before, after, { now: new Date().toISOString(), profile, photoOf });
  }

  /** Versions of a story that sync programs and editors left beside its file, the newest first. */
  async copies(id: string): Promise<StoryCopy[]> {
    return this.outside.copies(id, await this.catalog.copiesOf(id));
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
    await this.turns.settled();
  }

  /** Ends what goes on beside. Call it when everything is saved. */
  async close(): Promise<void> {
    await this.settled();
    await this.catalog.close();
  }

  private async file(id: string): Promise<RecordFile<Story>> {
    // Also of a story that left the lists: the window may still have it open.
    const known = this.files.get(id);
    if (known !== undefined) return known;
    const path = await this.pathOf(id);
    if (path === null) throw new UserError('not-found', 'This story is not in the newsroom.');
    const file = this.files.get(id) ?? this.recordAt(path, id);
    this.files.set(id, file);
    return file;
  }

  /** Most stories are in the file of their name: no catalog is needed to open one. */
  private async pathOf(id: string): Promise<string | null> {
    if (!itemId.safeParse(id).success) return null;
    const named = await pathByName(join(this.newsroom, 'stories'), id);
    if (named !== null) {
      const read = await new RecordFile(named, storyKind).read();
      if (read.status !== 'ok' || read.data.id === id) return named;
    }
    return this.catalog.pathOf(id);
  }

  private recordAt(path: string, id: string): RecordFile<Story> {
    return new RecordFile(path, storyKind, {
      revisionPath: (rev) => this.revisionPath(id, rev),
      refuse: this.refuse,
      setAsideIn: join(this.newsroom, SET_ASIDE),
    });
  }

  private revisionPath(id: string, rev: number, mark = ''): string {
    const number = String(rev).padStart(6, '0');
    return join(this.newsroom, 'revisions', id, `${number}${mark}.json`);
  }

  /** What those see and change of it who look after its files. */
  shelf(): StoryShelf {
    return {
      count: () => this.catalog.count(),
      idAt: (path) => this.catalog.idAt(path),
      pathOf: (id) => this.catalog.pathOf(id),
      pathsIn: (folder) => this.catalog.pathsIn(folder),
      fileOf: (id) => this.file(id),
      hasSeen: (id, bytes) => this.files.get(id)?.hasSeen(bytes) ?? false,
      openedPaths: () => [...this.files.values()].map(({ path }) => path),
      lastKnown: (id) => this.files.get(id)?.data ?? null,
      takeIn: (path, story) => this.takeInstead(path, story),
      takeInCopy: (path, { id }) => this.catalog.setOther(path, { id, message: null }),
      drop: (ids) => this.catalog.drop(ids),
      setProblem: (path, message) =>
        this.catalog.setOther(path, message === null ? null : { id: null, message }),
      create: (seed) => this.create(seed),
      noteStored: (id) => this.onStored(id),
      asidePath: (story, hash) => this.revisionPath(story.id, story.rev, `-${hash.slice(0, 12)}`),
      inTurn: (id, work) => this.turns.take(id, work),
      refuseReadOnly: () => this.refuseReadOnly(),
      mayWrite: () => this.mayWrite(),
      refuseUnknownBlocks,
    };
  }

  /** Lists a story found in this file, whatever was known of either before. */
  private async takeInstead(path: string, story: Story): Promise<void> {
    const before = await this.catalog.idAt(path);
    if (before !== null && before !== story.id) await this.catalog.drop([before]);
    if (this.files.get(story.id)?.path !== path) this.files.delete(story.id);
    this.catalog.put(story, path);
    await this.catalog.setOther(path, null);
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

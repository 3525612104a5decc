import { basename } from 'node:path';
import { UserError } from '../../../shared/errors';
import type { Settled, Side, StoredVersion } from '../../../shared/outside-change';
import type { Story } from '../../../shared/story';
import { hashOf, readIfThere } from '../durable-file';
import { readError } from '../file-errors';
import { storyKind } from '../kinds';
import { recordToLookAt, requireRecord } from '../problem';
import { RecordFile } from '../record';
import { refuseUnstorable } from '../storable';
import { copiesBeside, type StoryCopy } from './story-copies';
import { VanishGuard } from './vanish-guard';

/** What the store of stories lets this part see and change. */
export interface StoryShelf {
  /** How many stories there are. */
  count(): Promise<number>;
  /** Of the story that is listed from this file, whatever its name; null where none is. */
  idAt(path: string): Promise<string | null>;
  pathOf(id: string): Promise<string | null>;
  /** Paths of stories in a folder and below. */
  pathsIn(folder: string): Promise<readonly string[]>;
  /** The file of a story, also of one that left the lists; this process saves through no other. */
  fileOf(id: string): Promise<RecordFile<Story>>;
  /** Whether this is what `fileOf` last read or wrote; false where it never did. */
  hasSeen(id: string, bytes: Buffer | null): boolean;
  /** Paths of the files that `fileOf` gave. */
  openedPaths(): readonly string[];
  /** The version that `fileOf` last read or wrote; null where it never did. */
  lastKnown(id: string): Story | null;
  /** Lists the story, found in this file. */
  takeIn(path: string, story: Story): Promise<void>;
  /** A second file of a story that has one: a version of it, not a story. */
  takeInCopy(path: string, story: Story): Promise<void>;
  /** Takes stories off the lists; their earlier versions stay where they are. */
  drop(ids: readonly string[]): Promise<void>;
  /** Sets or, with null, takes back what is said of a file that cannot be used. */
  setProblem(path: string, message: string | null): Promise<void>;
  create(seed: Story): Promise<Story>;
  /** Says that another version is the stored one now, which was written or taken here. */
  noteStored(id: string): void;
  /** Path for a version that is kept beside the story's own. */
  asidePath(story: Story, hash: string): string;
  inTurn<T>(id: string, work: () => Promise<T>): Promise<T>;
  refuseReadOnly(): void;
  mayWrite(): boolean;
  /** @throws UserError `unreadable` for a story whose body the editor could not show whole. */
  refuseUnknownBlocks(story: Story, file: string): Promise<void>;
}

/** What another program did to a file of a story. */
export type OutsideChange =
  { kind: 'none' } | { kind: 'problem' } | { kind: 'changed' | 'gone' | 'copy'; id: string };

/** Stories as other programs change them: seen, compared, and settled without losing a word. */
export class OutsideStories {
  readonly guard = new VanishGuard();

  constructor(private readonly shelf: StoryShelf) {}

  /** Sees what became of a story's file and lists it as it is now. One that is gone stays listed. */
  async lookAgain(path: string): Promise<OutsideChange> {
    const id = await this.idNamedBy(path);
    // After a save of ours that is under way: what it writes is nothing from outside.
    return id === null ? this.look(path, null) : this.shelf.inTurn(id, () => this.look(path, id));
  }

  /** Paths of stories in a folder and below. */
  pathsIn(folder: string): Promise<readonly string[]> {
    return this.shelf.pathsIn(folder);
  }

  /** Paths of the stories that were opened, saved or made here. */
  openedPaths(): readonly string[] {
    return this.shelf.openedPaths();
  }

  /** What is in the story's file now, untouched. @throws UserError `unreadable`. */
  stored(id: string): Promise<StoredVersion> {
    return this.shelf.inTurn(id, async () => {
      const path = await this.shelf.pathOf(id);
      const bytes = path === null ? null : await this.bytesAt(path);
      if (path === null || bytes === null) return { status: 'gone', hash: null };
      const hash = hashOf(bytes);
      const check = (story: Story) => this.shelf.refuseUnknownBlocks(story, basename(path));
      const result = await readStory(path, check);
      if ('refused' in result) return { status: 'unusable', message: result.refused, hash };
      return { status: 'story', ...result, hash, known: this.shelf.hasSeen(id, bytes) };
    });
  }

  /**
   * Calls the stored version of this hash seen, so that the next save may follow it. The one that
   * was known before, which is in no file any more, is kept among the story's earlier versions.
   *
   * @returns whether it still is the stored one; if not, nothing is called seen.
   */
  takeStored(id: string, hash: string): Promise<boolean> {
    return this.shelf.inTurn(id, async () => {
      if (!(await this.isStored(id, hash))) return false;
      await this.keepLast(id);
      await (await this.shelf.fileOf(id)).read();
      this.shelf.noteStored(id);
      return true;
    });
  }

  /**
   * Settles a story that was changed here and outside. Both versions are kept, whichever is chosen.
   *
   * @param hash of the stored version that was chosen from; null when the file was gone.
   * @throws UserError `conflict` when the file holds another by now, and as a write does.
   */
  async settle(mine: Story, side: Side, hash: string | null): Promise<Settled> {
    this.shelf.refuseReadOnly();
    const { id } = mine;
    const refuseOther = async () => {
      if (await this.isStored(id, hash)) return;
      throw new UserError('conflict', 'The story was changed once more. Compare again.');
    };
    if (side === 'mine') {
      return this.shelf.inTurn(id, async () => {
        await refuseOther();
        refuseUnstorable(mine);
        return { story: await this.saveOver(mine), copyId: null };
      });
    }
    await this.shelf.inTurn(id, refuseOther);
    // Mine is safe before theirs is taken.
    const copyId = side === 'both' ? await this.addAsOwn(mine) : null;
    if (side === 'theirs') await this.keepAside(mine);
    return this.shelf.inTurn(id, async () => {
      await refuseOther();
      await this.keepLast(id);
      const file = await this.shelf.fileOf(id);
      const story = requireRecord(await file.read(), basename(file.path));
      await this.shelf.takeIn(file.path, story);
      this.shelf.noteStored(id);
      return { story, copyId };
    });
  }

  /**
   * Keeps a version that is in no file among the story's earlier ones.
   *
   * @throws as a write does; `refused` for what could not be read again.
   */
  async keepAside(story: Story): Promise<void> {
    refuseUnstorable(story);
    const hash = hashOf(Buffer.from(JSON.stringify(story)));
    const path = this.shelf.asidePath(story, hash);
    const file = new RecordFile(path, storyKind, { refuse: () => this.shelf.refuseReadOnly() });
    if ((await file.read()).status !== 'ok') await file.write(story);
  }

  /** Makes a version a story of its own, which begins as a draft. @returns its id */
  async addAsOwn(story: Story): Promise<string> {
    const headline = `${story.headline} (copy)`.trimStart();
    const own = await this.shelf.create({ ...story, headline, state: 'draft', publishedAt: null });
    return own.id;
  }

  /** Copies that sync programs and editors left beside the story's file, the newest first. */
  async copies(id: string, others: readonly string[]): Promise<StoryCopy[]> {
    const path = await this.shelf.pathOf(id);
    return path === null ? [] : copiesBeside(path, id, others);
  }

  /**
   * Takes stories off the lists whose files are gone for good; so many at once are kept and asked
   * about first.
   *
   * @returns ids of those that left the lists.
   */
  async letGo(ids: readonly string[]): Promise<readonly string[]> {
    const missing: string[] = [];
    for (const id of ids) {
      if ((await this.stored(id)).status === 'gone') missing.push(id);
    }
    const gone = this.guard.mayGo(missing, await this.shelf.count());
    for (const id of gone) await this.tryToKeepLast(id);
    await this.shelf.drop(gone);
    return gone;
  }

  /** Looks whether vanished stories are back. @returns ids of those that are. */
  async lookForVanished(): Promise<string[]> {
    const back: string[] = [];
    for (const id of this.guard.vanished) {
      if ((await this.stored(id)).status !== 'gone') back.push(id);
    }
    this.guard.foundAgain(back);
    return back;
  }

  /** The person has looked: what is gone is gone. */
  async acceptVanished(): Promise<void> {
    await this.lookForVanished();
    await this.shelf.drop(this.guard.accept());
  }

  private async look(path: string, id: string | null): Promise<OutsideChange> {
    const bytes = await this.bytesAt(path);
    if (bytes === null) {
      await this.shelf.setProblem(path, null);
      const gone = id ?? (await this.shelf.idAt(path));
      return gone === null ? { kind: 'none' } : { kind: 'gone', id: gone };
    }
    if (id !== null && this.shelf.hasSeen(id, bytes)) return { kind: 'none' };
    if (id !== null) await this.tryToKeepLast(id);
    const result = await readToList(path);
    await this.shelf.setProblem(path, 'refused' in result ? result.refused : null);
    if ('refused' in result) return { kind: 'problem' };
    // Ours in a file that a person has named.
    const isOurs = this.shelf.hasSeen(result.story.id, bytes);
    if (isOurs && (await this.shelf.pathOf(result.story.id)) === path) return { kind: 'none' };
    return this.takeIn(path, result.story);
  }

  /** Nearly every story is in the file of its name. */
  private async idNamedBy(path: string): Promise<string | null> {
    const id = basename(path, '.json');
    return (await this.shelf.pathOf(id)) === path ? id : null;
  }

  /** The version last read or written here, which another program has replaced or deleted. */
  private async keepLast(id: string): Promise<void> {
    const story = this.shelf.lastKnown(id);
    if (story !== null && this.shelf.mayWrite()) await this.keepAside(story);
  }

  /** Where it cannot be kept now, the story is listed all the same: nobody is looking at it. */
  private async tryToKeepLast(id: string): Promise<void> {
    try {
      await this.keepLast(id);
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      console.warn(`the last version of ${id} that was seen here is not kept: ${error.message}`);
    }
  }

  private async takeIn(path: string, story: Story): Promise<OutsideChange> {
    const own = await this.shelf.pathOf(story.id);
    if (own !== null && own !== path && (await this.bytesAt(own)) !== null) {
      await this.shelf.takeInCopy(path, story);
      return { kind: 'copy', id: story.id };
    }
    await this.shelf.takeIn(path, story);
    return { kind: 'changed', id: story.id };
  }

  /** To be called in the story's turn. */
  private async saveOver(mine: Story): Promise<Story> {
    await this.keepLast(mine.id);
    const file = await this.shelf.fileOf(mine.id);
    const read = await file.read();
    const theirs = read.status === 'ok' ? read.data : null;
    const story: Story = {
      ...mine,
      createdAt: theirs?.createdAt ?? mine.createdAt,
      rev: Math.max(mine.rev, theirs?.rev ?? 0) + 1,
      updatedAt: new Date().toISOString(),
    };
    await file.write(story);
    await this.shelf.takeIn(file.path, story);
    await this.shelf.setProblem(file.path, null);
    this.shelf.noteStored(mine.id);
    return story;
  }

  private async isStored(id: string, hash: string | null): Promise<boolean> {
    const path = await this.shelf.pathOf(id);
    const bytes = path === null ? null : await this.bytesAt(path);
    return (bytes === null ? null : hashOf(bytes)) === hash;
  }

  private async bytesAt(path: string): Promise<Buffer | null> {
    try {
      return await readIfThere(path);
    } catch (error) {
      throw readError(error, path);
    }
  }
}

/** The story in a file as lists show it, also one that a newer Copydesk made; or why they do not. */
async function readToList(path: string): Promise<{ story: Story } | { refused: string }> {
  try {
    const result = await new RecordFile(path, storyKind).read();
    return { story: recordToLookAt(result, basename(path)).record };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { refused: error.message };
  }
}

/** The story in a file, or why it cannot be used. Nobody's version is called seen by this. */
async function readStory(
  path: string,
  check: (story: Story) => Promise<void>,
): Promise<{ story: Story } | { refused: string }> {
  try {
    const story = requireRecord(await new RecordFile(path, storyKind).read(), basename(path));
    await check(story);
    return { story };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { refused: error.message };
  }
}

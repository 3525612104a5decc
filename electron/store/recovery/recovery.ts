import { join, relative, sep } from 'node:path';
import { UserError } from '../../../shared/errors';
import { countWords } from '../../../shared/reading-time';
import type { BinView, ComparedWords, RecoveredView, Restored } from '../../../shared/recovery';
import type { Story } from '../../../shared/story';
import { storyKind, unsavedKind } from '../kinds';
import type { StoryShelf } from '../outside/outside-stories';
import { RecordFile } from '../record';
import { restoredWords } from '../revisions/restored-words';
import type { CurrentStories } from '../revisions/story-versions';
import { versionFiles } from '../revisions/version-files';
import { refuseUnstorable } from '../storable';
import { Bin } from './bin';
import { findGoodVersion, findKept, findUnsaved, type Recovered } from './find-recovered';
import { removeLeftover, removeOtherLeftovers } from './leftovers';
import { putInPlace } from './put-in-place';

/** What recovery needs of the store of stories. */
export interface RecoverableStories extends CurrentStories {
  shelf(): StoryShelf;
  outside: { keepAside(story: Story): Promise<void> };
  refusedChange(before: Story, after: Story): string | null;
}

/** What a crash or a broken disk left of a newsroom's stories, and what becomes of it. */
export class Recovery {
  readonly bin: Bin;
  private readonly shelf: StoryShelf;
  /** What was found last, by where it is, relative to the newsroom. */
  private found = new Map<string, Recovered>();

  constructor(
    private readonly newsroom: string,
    private readonly stories: RecoverableStories,
    /** Files outside the newsroom with words of it that could not be saved, absolute. */
    private readonly keptElsewhere: () => Promise<readonly string[]> = async () => [],
  ) {
    this.shelf = stories.shelf();
    this.bin = new Bin(newsroom, () => this.shelf.refuseReadOnly());
  }

  /**
   * Finds words to restore, and clears away what saves left and nobody needs. Does nothing where
   * nothing may be written: what is there may be another's.
   *
   * @param broken files of stories that cannot be read, relative to the newsroom.
   * @throws UserError `unreadable`, and as a write does.
   */
  async look(broken: readonly string[]): Promise<RecoveredView[]> {
    this.found = new Map();
    if (!this.shelf.mayWrite()) return [];
    const kept = await findKept(await this.keptElsewhere(), this.newsroom, this.shelf);
    const unsaved = await findUnsaved(this.newsroom, this.shelf, this.bin);
    const versions: Recovered[] = [];
    for (const file of broken) {
      const version = await findGoodVersion(this.newsroom, this.shelf, join(this.newsroom, file));
      if (version !== null) versions.push(version);
    }
    for (const recovered of newestOfEach([...kept, ...unsaved, ...versions])) {
      this.found.set(this.relative(recovered.path), recovered);
    }
    await removeOtherLeftovers(this.newsroom, this.shelf);
    return [...this.found].map(([file, recovered]) => viewOf(file, recovered));
  }

  /** The words found in a file, and what they would be restored over. */
  async compare(file: string): Promise<ComparedWords> {
    const { story, target } = await this.foundIn(file);
    const stored = await new RecordFile(target, storyKind).read();
    if (stored.status !== 'ok') return { recovered: story, stored: null, next: null };
    return { recovered: story, stored: stored.data, next: this.nextOf(stored.data, story) };
  }

  /**
   * Makes the words found in a file the story's next version. What was stored is kept: as an earlier
   * version, or, where it cannot be read, in `set-aside/`.
   *
   * @throws UserError as a save does.
   */
  async restore(file: string): Promise<Restored> {
    const recovered = await this.foundIn(file);
    const restored = await this.store(recovered);
    if (recovered.isLeftover) await removeLeftover(recovered, this.shelf);
    this.found.delete(file);
    return restored;
  }

  /** Puts the words found in a file into the bin. @throws UserError as a write does. */
  async discard(file: string): Promise<void> {
    const recovered = await this.foundIn(file);
    if (!recovered.isLeftover) {
      throw new UserError('refused', 'This is a version of the story, and stays.');
    }
    await this.bin.put(recovered.story, this.relative(recovered.target));
    await removeLeftover(recovered, this.shelf);
    this.found.delete(file);
  }

  listBin(): Promise<BinView[]> {
    return this.bin.list();
  }

  /**
   * Makes words out of the bin their story's next version, and keeps them among its versions for good;
   * a story that is gone becomes one of its own.
   *
   * @returns the story as stored.
   * @throws UserError as a save does; the words are still in the bin then.
   */
  async putBack(name: string): Promise<Story> {
    this.shelf.refuseReadOnly();
    const { story } = await this.bin.read(name);
    const stored = await this.storeWords(story);
    await this.bin.remove(name);
    return stored;
  }

  private async storeWords(story: Story): Promise<Story> {
    const path = await this.shelf.pathOf(story.id);
    const isThere = path !== null && (await isAt(path));
    if (!isThere) return this.shelf.create({ ...story, state: 'draft', publishedAt: null });
    const current = await this.stories.copy(story.id);
    const stored = await this.stories.save(restoredWords(current, story));
    await this.stories.outside.keepAside(story);
    return stored;
  }

  private async store({ kind, story, target }: Recovered): Promise<Restored> {
    refuseUnstorable(story);
    const inPlace = async (version: Story) => ({
      story: await putInPlace(this.newsroom, this.shelf, target, version),
      before: null,
    });
    if (kind === 'broken') {
      // The number of the broken one, most likely the next, is not used a second time.
      const [newest] = await versionFiles(this.newsroom, story.id);
      const rev = Math.max(story.rev, newest?.rev ?? 0) + 2;
      return inPlace({ ...story, rev });
    }
    if (!(await isAt(target))) return inPlace(story);
    const before = await this.stories.copy(story.id);
    return { story: await this.stories.save(this.nextOf(before, story)), before };
  }

  /** The version to save next over the one before, of words that were found. */
  private nextOf(before: Story, found: Story): Story {
    // Words of an older shape know of no embargo: what must not leave yet stays held back.
    const next = { ...found, rev: before.rev, embargo: found.embargo ?? before.embargo };
    // A step in the workflow that was cut off is taken now; one that may not be is not.
    const isStep = this.stories.refusedChange(before, next) === null;
    return isStep ? next : restoredWords(before, found);
  }

  /** What was found in a file, as it is now. @throws UserError `not-found` where it has gone. */
  private async foundIn(file: string): Promise<Recovered> {
    const recovered = this.found.get(file);
    const read = recovered && (await new RecordFile(recovered.path, unsavedKind).read());
    if (recovered === undefined || read?.status !== 'ok') {
      throw new UserError(
        'not-found',
        'These words are no longer there. They may be restored by now.',
      );
    }
    return { ...recovered, story: read.data };
  }

  private relative(path: string): string {
    return relative(this.newsroom, path).replaceAll(sep, '/');
  }
}

/** One for each story: two would be put in place of one another. */
function newestOfEach(found: readonly Recovered[]): Iterable<Recovered> {
  const newest = new Map<string, Recovered>();
  for (const recovered of found) {
    const other = newest.get(recovered.story.id);
    if (other === undefined || isNewer(recovered.story, other.story)) {
      newest.set(recovered.story.id, recovered);
    }
  }
  return newest.values();
}

/** Of two with one number, what was written on with could not be saved either. */
function isNewer(one: Story, other: Story): boolean {
  if (one.rev !== other.rev) return one.rev > other.rev;
  return Date.parse(one.updatedAt) > Date.parse(other.updatedAt);
}

function viewOf(file: string, { kind, story }: Recovered): RecoveredView {
  const { id: storyId, headline, updatedAt: at, body } = story;
  return { file, storyId, kind, headline, at, words: countWords(body) };
}

async function isAt(path: string): Promise<boolean> {
  return (await new RecordFile(path, storyKind).read()).status !== 'missing';
}

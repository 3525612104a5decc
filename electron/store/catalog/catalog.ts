import type Database from 'libsql';
import { UserError } from '../../../shared/errors';
import type { CatalogProgress } from '../../../shared/ipc';
import { promised } from '../../promised';
import type { Problem } from '../problem';
import { Turns } from '../turns';
import { isDamage, notKept, notWhole, takesNothing } from './catalog-errors';
import {
  closeCatalogFile,
  moveLog,
  openCatalogFile,
  openInMemory,
  removeCatalogFile,
} from './catalog-file';
import { changesOf, type Change, type Changes } from './changes';
import type { FacetNames } from './facet-conditions';
import { isFact } from './facts';
import { followIndexing, type FollowedIndexing } from './indexing/follow-indexing';
import { indexInMemory } from './indexing/index-here';
import type { StartIndexing } from './indexing/indexing';
import { listStories, type FoundRows, type StoryQuestion } from './list-stories';
import { otherRows, type OtherFile, type OtherRows } from './other-rows';
import type { CatalogedPhoto } from './photo-rows';
import { storyPaths, type StoryPaths } from './story-paths';
import type { CatalogedStory } from './story-rows';

/** On a disk that damages what it keeps, there is no use in trying for ever. */
const MOST_MADE_ANEW = 3;
/** Nor with a process that is lost each time; it is tried again later then. */
const MOST_LOST = 3;
/** It is tried again after this long whether a catalog can be kept, and ever more seldom. */
const RETRY_MS = 30_000;
const LONGEST_RETRY_MS = 30 * 60_000;

export interface CatalogOptions {
  /** Absolute path of the newsroom. */
  newsroom: string;
  /** Path of the catalog. */
  path: string;
  startIndexing: StartIndexing;
  /** Hears how far indexing is; null when it is done. */
  tell(progress: CatalogProgress | null): void;
  /** Photos are listed otherwise now than they were, by what something else did to their files. */
  photosChanged(): void;
  /** Decides about stories that no file holds any more: those that are not dropped stay listed. */
  letGo(ids: readonly string[]): Promise<unknown>;
}

/**
 * What lists and searches are answered from: derived from the files of stories and photos, never the only
 * copy of anything. What is saved here is found at once; what else is in the folder follows beside.
 */
export class Catalog {
  private readonly pending = new Map<string, Change>();
  private readonly turns = new Turns();
  private changes: Changes;
  private others: OtherRows;
  private paths: StoryPaths;
  private indexing: FollowedIndexing;
  /** Resolves when other indexing takes the place of this, or is not going to now. */
  private sequel = promised();
  /** How often indexing ended early, one after the other. */
  private lost = 0;
  /** Not every story's file has been read yet. */
  private isReading = true;
  private anew: Promise<void> | null = null;
  private madeAnew = 0;
  private isClosed = false;
  private lastProblems: { total: number; first: Problem[] } = { total: 0, first: [] };
  /** Why nothing, or no more, can be kept on the disk now; null while it can. */
  private trouble: string | null = null;
  /** Until the next try; as at first again once a catalog was kept and is whole. */
  private retryMs = RETRY_MS;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;

  private constructor(
    private readonly options: CatalogOptions,
    private database: Database.Database,
    private isInMemory: boolean,
    isInDoubt: boolean,
  ) {
    this.changes = changesOf(database);
    this.others = otherRows(database);
    this.paths = storyPaths(database);
    this.indexing = this.startIndexing(isInDoubt);
  }

  /** @throws Error when no catalog can be kept at this path. */
  static async open(options: CatalogOptions): Promise<Catalog> {
    const { database, wasClosedWell } = await openCatalogFile(options.path);
    return new Catalog(options, database, false, !wasClosedWell);
  }

  /** One that is in memory until it can be kept at its path. @param reason why it cannot be now. */
  static async openInMemory(options: CatalogOptions, reason: unknown): Promise<Catalog> {
    const catalog = new Catalog(options, await openInMemory(), true, false);
    catalog.retryLater(reason);
    return catalog;
  }

  /** Takes in a story that was saved or read just now, in place of what was known of it. */
  put(story: CatalogedStory): void {
    this.change(`story ${story.story.id}`, { kind: 'story', ...story });
  }

  /** Takes a story off all lists. */
  drop(id: string): void {
    this.change(`story ${id}`, { kind: 'drop', id });
  }

  /** Takes in a photo that was saved or read just now, in place of what was known of it. */
  putPhoto(photo: CatalogedPhoto): void {
    this.change(`photo ${photo.photo.id}`, { kind: 'photo', ...photo });
  }

  /** Takes a photo off all lists. */
  dropPhoto(id: string): void {
    this.change(`photo ${id}`, { kind: 'drop photo', id });
  }

  /** Says what a file is that is neither a story nor a photo of its own; null takes that back. */
  setOther(path: string, other: OtherFile | null): void {
    this.change(`other ${path}`, { kind: 'other', path, other });
  }

  /** @returns with it, whether stories may be missing that are still being read. */
  async list(
    question: StoryQuestion,
    names: FacetNames,
  ): Promise<FoundRows & { isReading: boolean }> {
    // Before the question: what is read while it is answered need not be in the answer.
    const { isReading } = this;
    return { ...(await this.ask((database) => listStories(database, question, names))), isReading };
  }

  /** What a question to the database gives, once everything that was put is found, as far as there is room. */
  async ask<T>(question: (database: Database.Database) => T): Promise<T> {
    await this.settledIfRoom();
    return this.answer(() => question(this.database));
  }

  /** As `ask` once `ready` resolves, and again after it where another database took this one's place meanwhile. */
  async askAfter<T>(
    ready: () => Promise<unknown>,
    question: (database: Database.Database) => T,
  ): Promise<T> {
    await ready();
    const { database } = this;
    const found = await this.ask(question);
    return this.database === database ? found : this.askAfter(ready, question);
  }

  /** Path of a story's file, relative to the newsroom. Null: not known, or not yet. */
  pathOf(id: string): Promise<string | null> {
    const change = this.pending.get(`story ${id}`);
    if (change?.kind === 'story') return Promise.resolve(change.path);
    return change === undefined ? this.answer(() => this.paths.pathOf(id)) : Promise.resolve(null);
  }

  /** Id of the story in a file. */
  idAt(path: string): Promise<string | null> {
    return this.ask(() => this.paths.idAt(path));
  }

  /** Paths of the stories in a folder and below. */
  pathsIn(folder: string): Promise<string[]> {
    return this.ask(() => this.paths.pathsIn(folder));
  }

  /** Paths of other versions of a story. */
  copiesOf(id: string): Promise<string[]> {
    return this.ask(() => this.others.copiesOf(id));
  }

  /** How many stories there are. */
  count(): Promise<number> {
    return this.ask(() => this.paths.count());
  }

  /**
   * Files that were left alone: how many, and the first by name; as last known where the catalog cannot
   * be asked now. It belongs to what the window is told of a newsroom, which must not fail for this.
   */
  problems(limit: number): { total: number; first: Problem[] } {
    if (this.isClosed) return this.lastProblems;
    try {
      const { total, first } = this.others.problems(limit);
      const own = this.trouble === null ? [] : [{ file: 'catalog.db', message: this.trouble }];
      this.lastProblems = { total: total + own.length, first: [...own, ...first] };
    } catch (error) {
      console.warn('files that were left alone cannot be listed now:', error);
    }
    return this.lastProblems;
  }

  /**
   * Resolves when the file of each of them was read once: what is not listed then is not there, unless `problems`
   * says so.
   *
   * @throws UserError `no-newsroom` when it is closed before that.
   */
  async listed(what: keyof FollowedIndexing['listed']): Promise<void> {
    const { indexing, sequel } = this;
    const isWhole = await indexing.listed[what];
    if (!isWhole) {
      await sequel.promise;
      if (this.isClosed) throw new UserError('no-newsroom', 'This newsroom was closed.');
    }
    if (this.indexing !== indexing) await this.listed(what);
  }

  /** Resolves when photos can be listed: at once where all were before, and what changed since then follows. */
  async photosKnown(): Promise<void> {
    if (!(await this.answer(() => isFact(this.database, 'photos')))) await this.listed('photos');
  }

  /** Compares the catalog with the folder again. Resolves when it is as the files are. */
  async reconcile(): Promise<void> {
    await this.compareAgain();
    await this.upToDate();
  }

  /** Resolves when the catalog is as the files were. */
  async upToDate(): Promise<void> {
    const { indexing } = this;
    await indexing.done;
    if (this.indexing !== indexing) await this.upToDate();
  }

  /** Resolves when everything that was put is found. */
  settled(): Promise<void> {
    return this.turns.take(() => this.answer(() => this.takePending()));
  }

  /**
   * Leaves it so that the next opening need not look it over. What comes later is not taken in: the
   * next opening finds it in the files.
   */
  async close(): Promise<void> {
    clearTimeout(this.retryTimer);
    // First: it may be far from the breath that others wait for.
    await this.indexing.stop();
    try {
      await this.settled();
    } finally {
      this.isClosed = true;
      await Promise.allSettled([this.anew]);
      this.sequel.resolve();
      // One that was made anew just now has begun again.
      await this.indexing.stop();
      if (this.isInMemory) this.database.close();
      else closeCatalogFile(this.database, this.options.path);
    }
  }

  /** Tries whether a catalog can be kept again; it may have been closed meanwhile. */
  async tryToKeep(): Promise<void> {
    if (this.trouble === null || this.isClosed) return;
    try {
      if (!this.isInMemory) {
        await this.goOnIndexing();
        return;
      }
      const { database } = await openCatalogFile(this.options.path);
      await this.turns.take(() => this.moveTo(database, false));
      this.trouble = null;
    } catch (error) {
      this.retryLater(error);
    }
  }

  private async goOnIndexing(): Promise<void> {
    await this.indexing.stop();
    this.trouble = null;
    await this.compareAgain();
  }

  /** Those who ask at the same time have one comparison between them: a second would never be stopped. */
  private async compareAgain(): Promise<void> {
    const { indexing } = this;
    await indexing.stop();
    if (!this.isClosed && this.indexing === indexing) this.begin();
  }

  private begin(): void {
    const { sequel } = this;
    this.sequel = promised();
    this.indexing = this.startIndexing(false);
    sequel.resolve();
  }

  /** What is in neither catalog yet, the files hold. */
  private async moveTo(database: Database.Database, isInMemory: boolean): Promise<void> {
    await Promise.allSettled([this.anew]);
    // One that was made anew just now has begun again.
    await Promise.allSettled([this.indexing.stop()]);
    if (this.isClosed) {
      database.close();
      return;
    }
    this.database.close();
    this.use(database, isInMemory);
  }

  private use(database: Database.Database, isInMemory: boolean): void {
    this.database = database;
    this.isInMemory = isInMemory;
    this.changes = changesOf(database);
    this.others = otherRows(database);
    this.paths = storyPaths(database);
    this.begin();
    // One that is closed meanwhile has nobody to tell.
    this.tellOfPhotos().catch(() => {});
  }

  /** What was listed from another database may be told apart from this one's by nobody else. */
  private async tellOfPhotos(): Promise<void> {
    const { database } = this;
    await this.listed('photos');
    if (this.database === database && !this.isClosed) this.options.photosChanged();
  }

  private retryLater(reason: unknown, trouble = notKept(reason)): void {
    console.warn('the catalog is tried again later:', reason);
    this.trouble = trouble;
    clearTimeout(this.retryTimer);
    if (this.isClosed) return;
    this.options.tell(null);
    this.retryTimer = setTimeout(() => void this.tryToKeep(), this.retryMs);
    this.retryTimer.unref();
    this.retryMs = Math.min(this.retryMs * 2, LONGEST_RETRY_MS);
  }

  /** As `settled`; what there is no room for is taken in later, and the rest is answered. */
  private async settledIfRoom(): Promise<void> {
    try {
      await this.settled();
    } catch (error) {
      if (!takesNothing(error)) throw error;
      if (this.trouble === null) this.retryLater(error);
    }
  }

  private change(key: string, change: Change): void {
    // In the order in which things became known: a problem of before must not follow the photo of now.
    this.pending.delete(key);
    this.pending.set(key, change);
    setImmediate(() => void this.takeSoon());
  }

  /** Nobody waits for it; whoever asks the next question tries again, and hears of it. */
  private async takeSoon(): Promise<void> {
    try {
      await this.settled();
    } catch (error) {
      console.warn('the catalog does not know yet what was saved:', error);
    }
  }

  private async takePending(): Promise<void> {
    if (this.isClosed) return;
    const taken = [...this.pending];
    const news = taken.map(([, change]) => change).filter((change) => this.changes.isNews(change));
    if (news.length > 0) {
      const goOn = await this.indexing.hold();
      try {
        this.changes.takeAll(news);
      } finally {
        goOn();
      }
    }
    // Not what came while this waited.
    for (const [key, change] of taken) {
      if (this.pending.get(key) === change) this.pending.delete(key);
    }
  }

  private startIndexing(isInDoubt: boolean): FollowedIndexing {
    const { newsroom, path, tell } = this.options;
    const order = { newsroom, catalog: path, isInDoubt };
    const start = this.isInMemory ? indexInMemory(this.database) : this.options.startIndexing;
    // The app's own saves do not wait for what indexing has written.
    moveLog(this.database, false);
    // A list that is asked for meanwhile is not the whole.
    tell({ stage: 'reading', done: 0, total: 0 });
    this.isReading = true;
    const indexing = followIndexing(start, order, this.options);
    void indexing.listed.stories.then(() => {
      if (this.indexing === indexing) this.isReading = false;
    });
    const ended = () => {
      if (this.indexing === indexing && !this.isClosed) moveLog(this.database, true);
      tell(null);
    };
    void indexing.done.then(
      () => {
        if (this.indexing === indexing && this.trouble === null) {
          this.retryMs = RETRY_MS;
          this.lost = 0;
        }
        ended();
      },
      async (error: unknown) => {
        ended();
        console.warn('the catalog is not up to date:', error);
        if (this.indexing !== indexing) return;
        await this.goOnAfter(error);
        if (this.indexing === indexing) this.sequel.resolve();
      },
    );
    return indexing;
  }

  private async goOnAfter(error: unknown): Promise<void> {
    if (isDamage(error)) return this.tryToStartAnew(error);
    if (takesNothing(error)) return this.goOnWithout(error);
    if (this.isClosed) return;
    this.lost += 1;
    if (this.lost < MOST_LOST) this.begin();
    else this.retryLater(error, notWhole());
  }

  /** A catalog that was whole before answers still; one that never was lists next to nothing. */
  private async goOnWithout(error: unknown): Promise<void> {
    if (this.isClosed) return;
    try {
      if (!this.isInMemory && !isFact(this.database, 'indexed')) {
        const memory = await openInMemory();
        await this.turns.take(() => this.moveTo(memory, true));
      }
    } catch (failure) {
      console.warn('the catalog is left as it is:', failure);
    }
    this.retryLater(error);
  }

  private async tryToStartAnew(reason: unknown): Promise<void> {
    try {
      await this.startAnew(reason);
    } catch (error) {
      console.warn('the catalog cannot be made anew:', error);
    }
  }

  /** Answers from the database; one that turns out to be damaged is made anew, and asked again. */
  private async answer<T>(work: () => T | Promise<T>): Promise<T> {
    // Until then there is no database to ask.
    if (this.anew !== null) await Promise.allSettled([this.anew]);
    try {
      return await work();
    } catch (error) {
      if (!isDamage(error)) throw error;
      await this.startAnew(error);
      return work();
    }
  }

  /** Whoever finds the damage; those who find it at the same time wait. */
  private startAnew(reason: unknown): Promise<void> {
    this.anew ??= this.makeAnew(reason).finally(() => {
      this.anew = null;
    });
    return this.anew;
  }

  private async makeAnew(reason: unknown): Promise<void> {
    if (this.isClosed || this.madeAnew === MOST_MADE_ANEW) throw reason;
    this.madeAnew += 1;
    console.warn('the catalog is made anew:', reason);
    await this.indexing.stop();
    this.database.close();
    try {
      removeCatalogFile(this.options.path);
      const { database } = await openCatalogFile(this.options.path);
      this.use(database, false);
    } catch (error) {
      this.use(await openInMemory(), true);
      this.retryLater(error);
    }
  }
}

import { join, relative } from 'node:path';
import { UserError } from '../../../shared/errors';
import type { Answer, Input } from '../../../shared/ipc';
import { asksNothing, hasWords, parseSearch } from '../../../shared/search/query';
import type { Story } from '../../../shared/story';
import { STATES } from '../../../shared/workflow';
import type { Problem } from '../problem';
import type { Catalog, CatalogOptions } from './catalog';
import { Excerpts } from './excerpts';
import type { CatalogSetup } from './open-catalog';
import { PhotoCatalog } from './photo-catalog';
import type { OtherFile } from './other-rows';
import { unknownStamp } from './stamp';
import { storyPaths } from './story-paths';
import { knownUses, usesOfPhotos, type KnownUses } from './uses-of-photos';

/** A section as a person may type it in a search. */
export interface Section {
  id: string;
  name: string;
}

/** Stories that a list of a photo's uses has at most. */
const MOST_USES = 100;
/** Problems that a list of them begins with. */
const FIRST_PROBLEMS = 100;
const named = (ids: readonly string[]) => ids.map((id) => ({ id, name: id }));
const STATE_NAMES = named(STATES);
const KIND_NAMES = named(['story', 'video']);

/**
 * A newsroom's catalog, opened when it is first needed: neither the window nor a story that is opened
 * at start waits for it.
 */
export class StoryCatalog {
  private opening: Promise<Catalog> | null = null;
  private current: Catalog | null = null;
  private isClosed = false;
  /** What came to be known before the catalog was opened, by what it is known of. */
  private readonly early = new Map<string, (catalog: Catalog) => void>();
  private readonly excerpts: Excerpts;
  /** What the same catalog knows of photos. */
  readonly photos: PhotoCatalog;

  constructor(
    private readonly newsroom: string,
    private readonly readOnly: boolean,
    private readonly setup: CatalogSetup,
    private readonly letGo: CatalogOptions['letGo'],
  ) {
    this.excerpts = new Excerpts(newsroom);
    this.photos = new PhotoCatalog({
      open: () => this.open(),
      tell: (key, news) => this.tell(key, news),
    });
  }

  async list(
    { text, ...filter }: Input<'stories.list'>,
    sections: readonly Section[],
  ): Promise<Answer<'stories.list'>> {
    const query = parseSearch(text);
    if (asksNothing(query)) return { total: 0, isMore: false, isReading: false, stories: [] };
    const catalog = await this.open();
    const names = { section: sections, state: STATE_NAMES, kind: KIND_NAMES };
    const { stories, ...found } = await catalog.list({ ...filter, query }, names);
    return {
      ...found,
      stories: stories.map((row) => ({
        ...row.summary,
        excerpt: hasWords(query) ? this.excerpts.of(row, query) : '',
      })),
    };
  }

  /**
   * Takes in a story that was saved or read just now.
   *
   * @param stamp of its file before it was read; left out for one that was written.
   */
  put(story: Story, path: string, stamp = unknownStamp()): void {
    const cataloged = { story, path: this.relative(path), stamp };
    this.tell(`story ${story.id}`, (catalog) => catalog.put(cataloged));
  }

  /** Once it is open; only the last news of a key is told. */
  private tell(key: string, news: (catalog: Catalog) => void): void {
    if (this.current !== null) return news(this.current);
    this.early.delete(key);
    this.early.set(key, news);
  }

  /** Takes stories off all lists. */
  async drop(ids: readonly string[]): Promise<void> {
    const catalog = await this.open();
    for (const id of ids) catalog.drop(id);
    await catalog.settled();
  }

  /** Says what a story's file is that is no story of its own; null takes that back. */
  async setOther(path: string, other: OtherFile | null): Promise<void> {
    const catalog = await this.open();
    catalog.setOther(this.relative(path), other);
    await catalog.settled();
  }

  /** Absolute path of a story's file; null when no file holds it. */
  async pathOf(id: string): Promise<string | null> {
    const catalog = await this.open();
    let path = await catalog.pathOf(id);
    if (path === null) {
      await catalog.listed('stories');
      path = await catalog.pathOf(id);
    }
    return path === null ? null : join(this.newsroom, path);
  }

  /** Id of the story in a file. */
  async idAt(path: string): Promise<string | null> {
    return (await this.open()).idAt(this.relative(path));
  }

  /** Absolute paths of the stories in a folder and below. */
  async pathsIn(folder: string): Promise<string[]> {
    const paths = await (await this.open()).pathsIn(this.relative(folder));
    return paths.map((path) => join(this.newsroom, path));
  }

  /** Absolute paths of all stories, once all are listed. */
  async paths(): Promise<string[]> {
    const catalog = await this.open();
    const paths = await catalog.askAfter(
      () => catalog.listed('stories'),
      (database) => storyPaths(database).pathsIn('stories'),
    );
    return paths.map((path) => join(this.newsroom, path));
  }

  /** Absolute paths of other versions of a story. */
  async copiesOf(id: string): Promise<string[]> {
    const paths = await (await this.open()).copiesOf(id);
    return paths.map((path) => join(this.newsroom, path));
  }

  /** Which stories use any of these photos, once all are listed. */
  async usesOf(photoIds: readonly string[]): Promise<Answer<'photos.usedIn'>> {
    const catalog = await this.open();
    return catalog.askAfter(
      () => catalog.listed('stories'),
      (database) => usesOfPhotos(database, photoIds, MOST_USES),
    );
  }

  /** What is known of these photos' use in each story, once all are listed. */
  async knownUses(photoIds: readonly string[]): Promise<KnownUses> {
    const catalog = await this.open();
    return catalog.askAfter(
      () => catalog.listed('stories'),
      (database) => knownUses(database, photoIds),
    );
  }

  /** How many stories there are. */
  async count(): Promise<number> {
    return (await this.open()).count();
  }

  /** Files that were left alone, as far as is known: how many, and the first by name. */
  get problems(): { total: number; first: readonly Problem[] } {
    return this.current?.problems(FIRST_PROBLEMS) ?? { total: 0, first: [] };
  }

  /** Compares the catalog with the folder again, after something else has changed that. */
  async reconcile(): Promise<void> {
    await (await this.open()).reconcile();
  }

  /** Resolves when lists, searches and problems are as the files are. */
  async upToDate(): Promise<void> {
    const catalog = await this.open();
    await catalog.upToDate();
    await catalog.settled();
  }

  /** Ends what goes on beside, for good. @throws Error when the catalog could not be closed well. */
  async close(): Promise<void> {
    this.isClosed = true;
    const [opened] = await Promise.allSettled([this.opening]);
    if (opened.status === 'fulfilled') await opened.value?.close();
  }

  private relative(path: string): string {
    return relative(this.newsroom, path);
  }

  private open(): Promise<Catalog> {
    this.opening ??= this.openNow();
    return this.opening;
  }

  private async openNow(): Promise<Catalog> {
    try {
      return await this.openFirst();
    } catch (error) {
      // Tried again with the next question: there may be room on the disk by then.
      this.opening = null;
      throw error;
    }
  }

  private async openFirst(): Promise<Catalog> {
    // Nobody would close it, nor end its indexing.
    if (this.isClosed) throw new UserError('no-newsroom', 'This newsroom was closed.');
    const { openCatalog } = await import('./open-catalog');
    const catalog = await openCatalog(this.newsroom, this.readOnly, this.setup, {
      letGo: this.letGo,
      photosChanged: () => this.photos.onChanged(),
    });
    for (const news of this.early.values()) news(catalog);
    this.early.clear();
    this.current = catalog;
    return catalog;
  }
}

import { dirname, join } from 'node:path';
import { PHOTOS } from '../catalog/photo-rows';
import type { Newsroom } from '../newsroom';
import type { StoryStore } from '../story-store';
import { Turns } from '../turns';
import { NewsroomWatch } from './newsroom-watch';

/** A file that went may be one that is being replaced: it is looked at again after this long. */
const GONE_MS = 1_500;
/** What could not be looked at is looked at again after this long. */
const RETRY_MS = 5_000;
/** So long after more happened than could be told, most of it is over. */
const MISSED_MS = 2_000;
/** Files looked at at once. */
const LOOKERS = 8;
const FAILED =
  'What other programs changed in the newsroom cannot be seen now, and is looked for again. What you save is compared with the files all the same.';

/** Whom to tell of what other programs did. */
export interface OutsideListener {
  /** Stories that are listed anew or differently, and stories whose files are gone; by id. */
  stories(changed: readonly string[], gone: readonly string[]): void;
  photos(): void;
  /** Settings, problems or vanished stories are others now. */
  newsroom(): void;
  /** Changes cannot be followed now; worded for the person, and said once until they can be. */
  failed(message: string): void;
}

/** Follows what other programs do to the files of the newsroom that is open, and tells of it. */
export class OutsideChanges {
  private watch: NewsroomWatch | null = null;
  private newsroom: Newsroom | null = null;
  private turns = new Turns();
  private goneTimer: ReturnType<typeof setTimeout> | undefined;
  private missedTimer: ReturnType<typeof setTimeout> | undefined;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly missing = new Set<string>();
  /** Paths that could not be looked at yet. */
  private readonly unseen = new Set<string>();
  private isFailing = false;

  constructor(
    private readonly listener: OutsideListener,
    private readonly retryMs = RETRY_MS,
  ) {}

  /**
   * Follows this newsroom from now on and no other; null follows none. Resolves when every folder is
   * watched, and what became of the open stories until then was looked at; nobody need wait for that.
   */
  async follow(newsroom: Newsroom | null): Promise<void> {
    this.watch?.stop();
    for (const timer of [this.goneTimer, this.missedTimer, this.retryTimer]) clearTimeout(timer);
    this.missedTimer = undefined;
    this.retryTimer = undefined;
    this.missing.clear();
    this.unseen.clear();
    this.isFailing = false;
    this.newsroom = newsroom;
    this.watch = null;
    if (newsroom === null) return;
    newsroom.photos.follow(() => this.tellOfPhotos(newsroom));
    this.watch = new NewsroomWatch(newsroom.path, {
      changed: (paths) => void this.heard(newsroom, paths),
      missed: () => this.lookAtAllLater(newsroom),
      failed: (error) => this.fail(error),
    });
    try {
      await this.watch.start();
    } catch (error) {
      this.fail(error);
    }
    // Nobody told of that, and whoever may only read has no next save that would meet it.
    await this.heard(newsroom, newsroom.stories.outside.openedPaths());
  }

  /** What was done to their files while nobody watched is known once they are compared. */
  private tellOfPhotos(newsroom: Newsroom): void {
    if (this.newsroom === newsroom) this.listener.photos();
  }

  /** Resolves when everything heard so far has been looked at. */
  settled(): Promise<void> {
    return this.turns.settled();
  }

  /** One batch after the other: a story must not be looked at and let go at once. */
  private heard(newsroom: Newsroom, paths: readonly string[]): Promise<void> {
    return this.turns.take(async () => {
      if (this.newsroom !== newsroom) return;
      try {
        await this.look(newsroom, paths);
        this.isFailing = false;
      } catch (error) {
        // What goes on in one that was left is nobody's matter.
        if (this.newsroom !== newsroom) return;
        for (const path of paths) this.unseen.add(path);
        this.fail(error);
        this.lookAgainLater(newsroom);
      }
    });
  }

  private fail(error: unknown): void {
    console.warn('what other programs changed cannot be looked at now:', error);
    if (!this.isFailing) this.listener.failed(FAILED);
    this.isFailing = true;
  }

  private lookAgainLater(newsroom: Newsroom): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => {
      const paths = [...this.unseen];
      this.unseen.clear();
      void this.heard(newsroom, paths);
    }, this.retryMs);
    this.retryTimer.unref();
  }

  /** Once for all that happens until then. */
  private lookAtAllLater(newsroom: Newsroom): void {
    this.missedTimer ??= setTimeout(() => {
      this.missedTimer = undefined;
      void this.lookAtAll(newsroom);
    }, MISSED_MS);
  }

  /** Of most stories only the lists know, which are compared beside the app. */
  private async lookAtAll(newsroom: Newsroom): Promise<void> {
    const { catalog, outside } = newsroom.stories;
    try {
      await catalog.reconcile();
    } catch (error) {
      if (this.newsroom === newsroom) this.fail(error);
    }
    await this.heard(newsroom, outside.openedPaths());
  }

  private async look(newsroom: Newsroom, paths: readonly string[]): Promise<void> {
    const desk = join(newsroom.path, 'desk.json');
    const photos = join(newsroom.path, PHOTOS);
    const before = viewOf(newsroom);
    const ofPhotos = paths.filter((path) => dirname(path) === photos);
    const ofStories = paths.filter(
      (path) => path !== desk && path !== photos && dirname(path) !== photos,
    );
    // Each is told of as it is found: the next look at what failed finds nothing new in the others.
    try {
      await this.lookAtStories(newsroom, ofStories);
      if (paths.includes(desk) && (await newsroom.rereadDesk())) this.listener.newsroom();
      if (await lookAtPhotos(newsroom, ofPhotos, paths.includes(photos))) this.listener.photos();
    } finally {
      if (viewOf(newsroom) !== before) this.listener.newsroom();
    }
  }

  private async lookAtStories({ stories }: Newsroom, paths: readonly string[]): Promise<void> {
    const within = await Promise.all(paths.map((path) => pathsAt(stories, path)));
    const files = new Set(within.flat());
    const changed = new Set(await stories.outside.lookForVanished());
    const gone = new Set<string>();
    const next = files.values();
    const lookers = Array.from({ length: LOOKERS }, async () => {
      for (const path of next) {
        const change = await stories.outside.lookAgain(path);
        if (change.kind === 'changed' || change.kind === 'copy') changed.add(change.id);
        if (change.kind === 'gone') gone.add(change.id);
      }
    });
    await Promise.all(lookers);
    this.waitForMissing([...gone].filter((id) => !changed.has(id)));
    if (changed.size > 0) this.listener.stories([...changed], []);
  }

  private waitForMissing(ids: readonly string[]): void {
    if (ids.length === 0) return;
    for (const id of ids) this.missing.add(id);
    this.letGoLater(GONE_MS);
  }

  private letGoLater(ms: number): void {
    clearTimeout(this.goneTimer);
    this.goneTimer = setTimeout(() => void this.letMissingGo(), ms);
  }

  private letMissingGo(): Promise<void> {
    return this.turns.take(async () => {
      const { newsroom } = this;
      if (newsroom === null) return;
      const ids = [...this.missing];
      this.missing.clear();
      try {
        await this.letGo(newsroom, ids);
        this.isFailing = false;
      } catch (error) {
        if (this.newsroom !== newsroom) return;
        for (const id of ids) this.missing.add(id);
        this.fail(error);
        this.letGoLater(this.retryMs);
      }
    });
  }

  private async letGo(newsroom: Newsroom, ids: readonly string[]): Promise<void> {
    const before = viewOf(newsroom);
    const gone = await newsroom.stories.outside.letGo(ids);
    if (gone.length > 0) this.listener.stories([], gone);
    if (viewOf(newsroom) !== before) this.listener.newsroom();
  }
}

/** @param isFolder their folder itself came or went. @returns whether any is different now. */
async function lookAtPhotos(
  { photos }: Newsroom,
  paths: readonly string[],
  isFolder: boolean,
): Promise<boolean> {
  const isChanged = isFolder && (await photos.lookAtFolder());
  return (paths.length > 0 && (await photos.lookAgain(paths))) || isChanged;
}

/** What of a newsroom's view other programs change, as one comparable text. */
function viewOf({ problems, stories }: Newsroom): string {
  return JSON.stringify([problems, stories.outside.guard.count]);
}

/** A story's file, or those of a folder that is gone with all in it. */
async function pathsAt({ outside }: StoryStore, path: string): Promise<readonly string[]> {
  return path.endsWith('.json') ? [path] : outside.pathsIn(path);
}

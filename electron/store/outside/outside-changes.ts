import { dirname, join } from 'node:path';
import type { Newsroom } from '../newsroom';
import type { StoryStore } from '../story-store';
import { Turns } from '../turns';
import { NewsroomWatch } from './newsroom-watch';

/** A file that went may be one that is being replaced: it is looked at again after this long. */
const GONE_MS = 1_500;
/** Files looked at at once. */
const LOOKERS = 8;

/** Whom to tell of what other programs did. */
export interface OutsideListener {
  /** Stories that are listed anew or differently, and stories whose files are gone; by id. */
  stories(changed: readonly string[], gone: readonly string[]): void;
  photos(): void;
  /** Settings, problems or vanished stories are others now. */
  newsroom(): void;
}

/** Follows what other programs do to the files of the newsroom that is open, and tells of it. */
export class OutsideChanges {
  private watch: NewsroomWatch | null = null;
  private newsroom: Newsroom | null = null;
  private turns = new Turns();
  private goneTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly missing = new Set<string>();

  constructor(private readonly listener: OutsideListener) {}

  /**
   * Follows this newsroom from now on and no other; null follows none. Resolves when every folder is
   * watched; nobody need wait for that: what changes before is met by the next save all the same.
   */
  async follow(newsroom: Newsroom | null): Promise<void> {
    this.watch?.stop();
    clearTimeout(this.goneTimer);
    this.missing.clear();
    this.newsroom = newsroom;
    this.watch = null;
    if (newsroom === null) return;
    this.watch = new NewsroomWatch(newsroom.path, (paths) => void this.heard(newsroom, paths));
    await this.watch.start();
  }

  /** Resolves when everything heard so far has been looked at. */
  settled(): Promise<void> {
    return this.turns.settled();
  }

  /** One batch after the other: a story must not be looked at and let go at once. */
  private heard(newsroom: Newsroom, paths: readonly string[]): Promise<void> {
    return this.turns.take(async () => {
      if (this.newsroom !== newsroom) return;
      await this.look(newsroom, paths);
    });
  }

  private async look(newsroom: Newsroom, paths: readonly string[]): Promise<void> {
    const desk = join(newsroom.path, 'desk.json');
    const photos = join(newsroom.path, 'photos');
    const before = viewOf(newsroom);
    const deskChanged = paths.includes(desk) && (await newsroom.rereadDesk());
    let photosChanged = false;
    for (const path of paths.filter((path) => dirname(path) === photos)) {
      photosChanged = (await newsroom.photos.lookAgain(path)) || photosChanged;
    }
    const others = paths.filter((path) => path !== desk && dirname(path) !== photos);
    await this.lookAtStories(newsroom, others);
    if (photosChanged) this.listener.photos();
    if (deskChanged || viewOf(newsroom) !== before) this.listener.newsroom();
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
    clearTimeout(this.goneTimer);
    this.goneTimer = setTimeout(() => void this.letMissingGo(), GONE_MS);
  }

  private letMissingGo(): Promise<void> {
    return this.turns.take(async () => {
      const { newsroom } = this;
      if (newsroom === null) return;
      const before = viewOf(newsroom);
      const ids = [...this.missing];
      this.missing.clear();
      const gone = await newsroom.stories.outside.letGo(ids);
      if (gone.length > 0) this.listener.stories([], gone);
      if (viewOf(newsroom) !== before) this.listener.newsroom();
    });
  }
}

/** What of a newsroom's view other programs change, as one comparable text. */
function viewOf({ problems, stories }: Newsroom): string {
  return JSON.stringify([problems, stories.outside.guard.count]);
}

/** A story's file, or those of a folder that is gone with all in it. */
async function pathsAt({ outside }: StoryStore, path: string): Promise<readonly string[]> {
  return path.endsWith('.json') ? [path] : outside.pathsIn(path);
}

import type { Dir } from 'node:fs';
import { opendir } from 'node:fs/promises';
import { join } from 'node:path';
import { itemId } from '../../../shared/story';
import { UserError } from '../../../shared/errors';
import { hasCode } from '../file-errors';
import type { StoryShelf } from '../outside/outside-stories';
import { SlowClock } from './slow-clock';
import type { StoryThinning } from './thin-story';

/** Work at one time, in ms: a small part of the minute until the next. */
const WORK_MS = 1_500;
/** Nobody has saved for so long: what goes on here must take no save's place on the disk. */
const IDLE_MS = 30_000;

/** What is thinned: a newsroom that is open. */
export interface ThinnedNewsroom {
  path: string;
  stories: { shelf(): Pick<StoryShelf, 'refuseReadOnly'> };
}

/** How far it is with a newsroom. */
interface Followed {
  newsroom: ThinnedNewsroom;
  clock: SlowClock;
  round: Dir | null | 'ended';
  /** A story with so many versions that there was no time for all of them. */
  unfinished: StoryThinning | null;
}

/**
 * Lets go of versions and of what is in the bin as they grow old, and of what writes of versions left,
 * a little at a time and only while nobody saves: first of the stories that were saved here, then of all
 * others in turn.
 */
export class Thinning {
  private saved = new Set<string>();
  private lastSave = performance.now();
  private of: Followed | null = null;
  private running = false;

  /** @param workMs work at one time. */
  constructor(private readonly workMs = WORK_MS) {}

  /** Another version of this story was stored: it is thinned before all others, and not at once. */
  noteSaved(id: string): void {
    this.saved.add(id);
    this.lastSave = performance.now();
  }

  /** Does some of it, if nobody saves. To be called every minute; what fails is tried again then. */
  async runIfIdle(newsroom: ThinnedNewsroom | null): Promise<void> {
    if (this.running || performance.now() - this.lastSave < IDLE_MS) return;
    this.running = true;
    try {
      if (newsroom === null) await this.forget();
      else await this.run(newsroom);
    } catch (error) {
      if (!(error instanceof UserError) || error.code !== 'read-only') {
        console.warn('old versions are not thinned now:', error);
      }
    } finally {
      this.running = false;
    }
  }

  /** As `runIfIdle`, whether somebody saves or not. @throws UserError `read-only`, or the system's. */
  async run(newsroom: ThinnedNewsroom): Promise<void> {
    const access = newsroom.stories.shelf();
    const refuse = () => access.refuseReadOnly();
    refuse();
    const deadline = performance.now() + this.workMs;
    const isTime = () => performance.now() > deadline;
    // Nothing that a start needs.
    const { Bin } = await import('../recovery/bin');
    const { sweepVersions } = await import('../recovery/sweep-versions');
    const { StoryThinning } = await import('./thin-story');
    const of = await this.follow(newsroom);
    const now = await of.clock.now();
    const bin = new Bin(newsroom.path, refuse);
    const next = async () => {
      const id = this.nextSaved() ?? (await this.nextOfRound());
      if (id === null) return null;
      await sweepVersions(newsroom.path, id, bin, access);
      return new StoryThinning(newsroom.path, id);
    };
    do {
      const story = of.unfinished ?? (await next());
      // One that fails does not keep the others waiting.
      of.unfinished = null;
      if (story === null) break;
      if (!(await story.goOn({ now, refuse, isTime }))) of.unfinished = story;
    } while (!isTime());
    // Last: versions do not wait for what may be amiss there.
    await bin.empty(now);
  }

  /** Begins anew with a newsroom that was not the last one. */
  private async follow(newsroom: ThinnedNewsroom) {
    if (this.of?.newsroom === newsroom) return this.of;
    await this.forget();
    this.of = { newsroom, clock: new SlowClock(newsroom.path), round: null, unfinished: null };
    return this.of;
  }

  private async forget(): Promise<void> {
    const round = this.of?.round;
    this.of = null;
    if (round && round !== 'ended') await round.close();
  }

  private nextSaved(): string | null {
    const [id] = this.saved;
    if (id === undefined) return null;
    this.saved.delete(id);
    return id;
  }

  /** One round for each opening: later only what was saved here has grown. */
  private async nextOfRound(): Promise<string | null> {
    const { of } = this;
    if (of === null || of.round === 'ended') return null;
    of.round ??= await openIfThere(join(of.newsroom.path, 'revisions'));
    for (let entry = await of.round?.read(); entry; entry = await of.round?.read()) {
      if (entry.isDirectory() && itemId.safeParse(entry.name).success) return entry.name;
    }
    await of.round?.close();
    of.round = 'ended';
    return null;
  }
}

async function openIfThere(folder: string): Promise<Dir | null> {
  try {
    return await opendir(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return null;
    throw error;
  }
}

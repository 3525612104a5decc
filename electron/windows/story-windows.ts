import type { BrowserWindow } from 'electron';
import { UserError } from '../../shared/errors';
import type { Where } from '../../shared/open-stories';
import type { Context } from '../context';
import type { WindowPlace } from '../first-look';
import type { LeftOff } from '../store/left-off';
import { besidePlace } from './fit-on-screens';
import type { OurWindows } from './our-windows';
import { tell } from './tell';
import { bringToFront, placeOf } from './window';

/** Each is a page of its own, in memory of its own. */
const MOST_WINDOWS = 12;

interface Needs {
  windows: OurWindows;
  leftOff: Pick<LeftOff, 'windowsIn' | 'setWindow' | 'dropWindow' | 'lastWindowIn'>;
  /** Path of the newsroom that is open. */
  newsroom(): string | null;
  /** Makes the window of a story, with all that stands behind it. */
  make(storyId: string, place: WindowPlace | null, toFront: boolean): BrowserWindow;
  /** Whether the newsroom has this story. */
  isThere(storyId: string): Promise<boolean>;
}

/**
 * Stories in windows of their own: each in one only, and where that was for the next time. A story is in
 * a window from the moment on that this is remembered, whether the window is there yet or not.
 */
export class StoryWindows {
  constructor(private readonly needs: Needs) {}

  /** Ids of the stories that are in windows of their own, or will be in a moment. */
  get stories(): readonly string[] {
    const newsroom = this.needs.newsroom();
    return newsroom === null ? [] : this.needs.leftOff.windowsIn(newsroom).map(({ id }) => id);
  }

  /** Opens a story in a window of its own, or brings that to the front. @throws UserError `refused` */
  open(storyId: string): void {
    const window = this.needs.windows.ofStories.get(storyId);
    if (window !== undefined) {
      bringToFront(window);
      return;
    }
    const newsroom = this.needs.newsroom();
    if (newsroom === null) return;
    const { leftOff } = this.needs;
    const known = leftOff.windowsIn(newsroom);
    const left = known.find(({ id }) => id === storyId);
    if (left === undefined && known.length >= MOST_WINDOWS) {
      throw new UserError(
        'refused',
        `${MOST_WINDOWS} stories are in windows of their own. Close one of them first.`,
      );
    }
    this.show(storyId, left?.place ?? leftOff.lastWindowIn(newsroom), true);
    this.tellChanged([]);
  }

  /** Opens the windows that the newsroom's stories were in; those that are gone from it are forgotten. */
  async restore(): Promise<void> {
    const newsroom = this.needs.newsroom();
    if (newsroom === null) return;
    for (const { id, place } of this.needs.leftOff.windowsIn(newsroom)) {
      const { ofStories } = this.needs.windows;
      if (ofStories.has(id)) continue;
      const isThere = await this.needs.isThere(id);
      // Another newsroom may be open by then, or the window be there.
      if (this.needs.newsroom() !== newsroom) return;
      if (ofStories.has(id)) continue;
      if (!isThere) this.needs.leftOff.dropWindow(newsroom, id);
      else this.show(id, place, false);
    }
    this.tellChanged([]);
  }

  /** The main window takes the story; its own goes, which has saved it. */
  moveBack(storyId: string): void {
    this.destroy(storyId);
    this.tellChanged([]);
    this.openInMain(storyId, 'new-tab');
  }

  openInMain(storyId: string, where: Where): void {
    if (this.stories.includes(storyId)) {
      this.open(storyId);
      return;
    }
    bringToFront(this.needs.windows.main);
    tell(this.needs.windows.main, 'story.asked', { id: storyId, where });
  }

  /** The main window shows a photo. */
  showPhoto(id: string): void {
    bringToFront(this.needs.windows.main);
    tell(this.needs.windows.main, 'photo.asked', { id });
  }

  /** The person has closed the window of a story, which is saved. */
  closed(storyId: string): void {
    this.destroy(storyId);
    this.tellChanged([storyId]);
  }

  /** Closes all of them, to be opened again when the person is back in the newsroom. */
  leave(): void {
    for (const [storyId, window] of this.needs.windows.ofStories) {
      this.needs.windows.remove(storyId);
      if (!window.isDestroyed()) window.destroy();
    }
  }

  private show(storyId: string, place: WindowPlace | null, toFront: boolean): void {
    const { windows, leftOff } = this.needs;
    const newsroom = this.needs.newsroom();
    if (newsroom === null) return;
    const window = this.needs.make(storyId, this.notOver(place), toFront);
    windows.add(storyId, window);
    const keep = () => {
      if (windows.ofStories.get(storyId) === window && !window.isDestroyed())
        leftOff.setWindow(newsroom, storyId, placeOf(window));
    };
    keep();
    for (const event of ['move', 'resize', 'maximize', 'unmaximize'] as const)
      window.on(event as 'move', keep);
  }

  /** A place that a window of ours has already would cover that one. */
  private notOver(place: WindowPlace | null): WindowPlace | null {
    if (place === null) return null;
    const taken = [...this.needs.windows.ofStories.values()].map(placeOf);
    const isTaken = taken.some(({ x, y }) => x === place.x && y === place.y);
    return isTaken ? this.notOver({ ...place, ...besidePlace(place, place) }) : place;
  }

  private destroy(storyId: string): void {
    const { windows, leftOff } = this.needs;
    const newsroom = this.needs.newsroom();
    const window = windows.ofStories.get(storyId);
    windows.remove(storyId);
    if (newsroom !== null) leftOff.dropWindow(newsroom, storyId);
    if (window !== undefined && !window.isDestroyed()) window.destroy();
  }

  private tellChanged(closed: readonly string[]): void {
    this.needs.windows.tellAll('windows.changed', { stories: this.stories, closed });
  }
}

/** Whether the open newsroom has a story that a window can show. */
export async function isStoryThere({ newsroom }: Context, storyId: string): Promise<boolean> {
  try {
    await newsroom?.stories.glance(storyId);
    return newsroom !== null;
  } catch (error) {
    if (error instanceof UserError) return false;
    throw error;
  }
}

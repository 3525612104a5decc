import type { BrowserWindow, WebContents } from 'electron';
import type { Events } from '../../shared/ipc';
import { tell } from './tell';

/** The windows of this Copydesk: the main one, and those of single stories. No other page is answered. */
export class OurWindows {
  private readonly storyWindows = new Map<string, BrowserWindow>();
  private front: BrowserWindow;

  constructor(readonly main: BrowserWindow) {
    this.front = main;
    main.on('focus', () => {
      this.front = main;
    });
  }

  /** The main one first. */
  get all(): readonly BrowserWindow[] {
    return [this.main, ...this.storyWindows.values()].filter((window) => !window.isDestroyed());
  }

  /** Those of single stories, by the story's id. */
  get ofStories(): ReadonlyMap<string, BrowserWindow> {
    return this.storyWindows;
  }

  /** The one that the person used last. */
  get inFront(): BrowserWindow {
    return this.front.isDestroyed() ? this.main : this.front;
  }

  add(storyId: string, window: BrowserWindow): void {
    this.storyWindows.set(storyId, window);
    window.on('focus', () => {
      this.front = window;
    });
    // However it went: a window that is gone has no story.
    window.once('closed', () => {
      if (this.storyWindows.get(storyId) === window) this.remove(storyId);
    });
  }

  remove(storyId: string): void {
    if (this.storyWindows.get(storyId) === this.front) this.front = this.main;
    this.storyWindows.delete(storyId);
  }

  /** Whether these are the contents of one of them. */
  has(contents: WebContents): boolean {
    return this.all.some(({ webContents }) => webContents === contents);
  }

  tellAll<Name extends keyof Events>(name: Name, event: Events[Name]): void {
    for (const window of this.all) tell(window, name, event);
  }

  tellOthers<Name extends keyof Events>(
    asking: BrowserWindow,
    name: Name,
    event: Events[Name],
  ): void {
    for (const window of this.all) if (window !== asking) tell(window, name, event);
  }
}

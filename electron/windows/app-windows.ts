import { app, nativeTheme, type BrowserWindow, type WebContents } from 'electron';
import type { StartArguments } from '../arguments';
import type { Context } from '../context';
import type { WindowPlace } from '../first-look';
import { handlersFor, type SharedHandlers, type WindowControl } from '../handlers';
import { acrossWindows, type OtherWindows } from '../handlers/across-windows';
import type { Handlers } from '../ipc';
import { printSheet } from '../photos/export/print-sheet';
import type { RenditionCache } from '../photos/rendition-cache';
import { previewHost, previewHostOf } from '../preview/preview-address';
import type { ShownPreview } from '../preview/shown-preview';
import { openOutside } from '../security';
import { standBehind, type BehindWindow } from './behind-window';
import { ClosingAll } from './closing-all';
import type { Closing } from './closing';
import { StoryWindowsHeld } from './held-windows';
import { ApplicationMenu } from './menu';
import type { OurWindows } from './our-windows';
import { isStoryThere, StoryWindows } from './story-windows';
import { tell } from './tell';
import { bringToFront, createStoryWindow } from './window';
import { zoom } from './zoom';

interface Needs {
  windows: OurWindows;
  context: Context;
  asked: StartArguments;
  shared: SharedHandlers;
  renditions: RenditionCache;
  /** Path of the script between this process and a page. */
  preload: string;
  /** Called when all windows may go. */
  closed(): Promise<void>;
}

/** A window with all that stands behind it. */
interface Attached extends BehindWindow {
  handlers: Handlers;
  /** Host of the addresses of its preview. */
  host: string;
}

/** The main window and those of single stories, each with its own answers, closing, menu and preview. */
export class AppWindows {
  private readonly attached = new Map<WebContents, Attached>();
  private readonly closingAll: ClosingAll;
  private readonly menu: ApplicationMenu;
  private readonly storyWindows: StoryWindows;
  private readonly held: StoryWindowsHeld;
  private made = 0;

  constructor(private readonly needs: Needs) {
    const { windows, context } = needs;
    this.closingAll = new ClosingAll(app, () => this.closingWindows(), needs.closed);
    this.menu = new ApplicationMenu(
      () => windows.inFront,
      (window, id) => tell(window, 'action', { id }),
    );
    this.storyWindows = new StoryWindows({
      windows,
      leftOff: context.leftOff,
      newsroom: () => context.newsroom?.path ?? null,
      make: (...how) => this.makeStoryWindow(...how),
      isThere: (storyId) => isStoryThere(context, storyId),
    });
    this.held = new StoryWindowsHeld(
      (storyIds) => this.closingsOfStories(storyIds),
      () => this.storyWindows.leave(),
    );
    context.windows = this.held;
    this.closingAll.followMain(this.attach(windows.main, null));
  }

  /** The answers to what a window's page asks; null where it is none of ours, or gone. */
  handlersOf(contents: WebContents): Handlers | null {
    return this.attached.get(contents)?.handlers ?? null;
  }

  /** The preview that an address is in; null where no window has it. */
  previewAt(address: string): ShownPreview | null {
    const host = previewHostOf(address);
    return [...this.attached.values()].find((known) => known.host === host)?.shown ?? null;
  }

  private attach(window: BrowserWindow, storyId: string | null): Attached {
    const { context, asked, shared } = this.needs;
    const behind = standBehind(window, storyId, () => this.holdsUnsaved(storyId));
    const host = previewHost(this.made);
    this.made += 1;
    const own = handlersFor(this.controlOf(behind, host), shared, context, asked);
    const attached = { ...behind, host, handlers: acrossWindows(own, this.othersThan(window)) };
    const { webContents } = window;
    this.attached.set(webContents, attached);
    window.once('closed', () => this.attached.delete(webContents));
    this.menu.follow(window);
    return attached;
  }

  private makeStoryWindow(
    storyId: string,
    place: WindowPlace | null,
    toFront: boolean,
  ): BrowserWindow {
    const { context, preload, windows } = this.needs;
    const window = createStoryWindow({ place, near: windows.main, preload, toFront });
    this.closingAll.followStory(this.attach(window, storyId), async () => {
      const { newsroom, unsaved } = context;
      // A page that is lost could not.
      if (newsroom !== null) await unsaved.saveStory(storyId, newsroom.stories);
      this.storyWindows.closed(storyId);
    });
    return window;
  }

  private controlOf(behind: BehindWindow, host: string): WindowControl {
    const { window, storyId, closing, lostPage, shown, frame } = behind;
    const { storyWindows, menu } = this;
    const { renditions, windows } = this.needs;
    return {
      storyId,
      previewHost: host,
      inWindows: () => storyWindows.stories,
      closeWindow: () => window.close(),
      readyToClose: (ready) => closing.ready(ready),
      lostPage,
      setMenu: (items) => menu.set(window, items),
      setTheme: (theme) => {
        nativeTheme.themeSource = theme;
      },
      zoom: (step) => zoom(window.webContents, step),
      openOutside,
      storyWindows,
      runInMain(id) {
        bringToFront(windows.main);
        tell(windows.main, 'action', { id });
      },
      exportProgress: (done, total, step) => tell(window, 'export.progress', { done, total, step }),
      exportPictures: { renditions, printSheet },
      pasteProgress: (done, total) => tell(window, 'paste.progress', { done, total }),
      photosProgress: (progress) => tell(window, 'photos.progress', progress),
      preview: { shown, frame, renditions },
    };
  }

  private othersThan(window: BrowserWindow): OtherWindows {
    const { windows, context } = this.needs;
    return {
      tellOthers: (name, event) => windows.tellOthers(window, name, event),
      tellOwner(storyId) {
        const owner = windows.ofStories.get(storyId) ?? windows.main;
        if (owner !== window) tell(owner, 'stories.replaced', {});
      },
      preferences: () => ({ theme: context.preferences.theme, keys: context.preferences.keys }),
      saveOthers: () => this.held.save(),
      whileHeld: (work, storyIds) => this.held.during(work, storyIds),
    };
  }

  private closingWindows(): readonly Attached[] {
    return this.needs.windows.all.flatMap(
      ({ webContents }) => this.attached.get(webContents) ?? [],
    );
  }

  private closingsOfStories(storyIds?: ReadonlySet<string>): readonly Closing[] {
    return this.closingWindows().flatMap(({ storyId, closing }) =>
      storyId !== null && (storyIds?.has(storyId) ?? true) ? [closing] : [],
    );
  }

  /** Whether words of a window's page are not on the disk. */
  private async holdsUnsaved(storyId: string | null): Promise<boolean> {
    const held = await this.needs.context.unsaved.held();
    const elsewhere = this.storyWindows.stories;
    return held.some(({ id }) => (storyId === null ? !elsewhere.includes(id) : id === storyId));
  }
}

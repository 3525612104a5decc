import type { BrowserWindow } from 'electron';
import { askAboutCrashes, askAboutHang } from '../crashes/questions';
import { replaceLostPages, type LostPage } from '../crashes/lost-page';
import { PreviewFrame } from '../preview/preview-frame';
import { ShownPreview } from '../preview/shown-preview';
import { askWhenStuck } from '../system';
import { Closing } from './closing';
import { tell } from './tell';

/** What stands behind one window: how it closes, what comes of its page, and what it previews. */
export interface BehindWindow {
  window: BrowserWindow;
  /** The story that it is for alone; null for the main window. */
  storyId: string | null;
  closing: Closing;
  /** What the page took the place of, once; null for the first. */
  lostPage(): LostPage | null;
  shown: ShownPreview;
  frame: PreviewFrame;
}

/** @param holdsUnsaved whether words of the page are not on the disk. */
export function standBehind(
  window: BrowserWindow,
  storyId: string | null,
  holdsUnsaved: () => Promise<boolean>,
): BehindWindow {
  const closing = new Closing(window, (answered) => askWhenStuck(window, answered));
  const lostPage = replaceLostPages(window, {
    crashes: async () => askAboutCrashes(window, storyId === null, await holdsUnsaved()),
    hang: async (answered) => (closing.isAsked ? 'wait' : askAboutHang(window, answered)),
  });
  const shown = new ShownPreview();
  const frame = new PreviewFrame(
    window.webContents,
    (key) => tell(window, 'preview.key', key),
    () => shown.isBehind,
  );
  return { window, storyId, closing, lostPage, shown, frame };
}

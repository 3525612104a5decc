import type { Input, WebContents, WebFrameMain } from 'electron';
import type { PreviewKey } from '../../shared/preview';
import { previewFile } from './preview-address';

/**
 * The frame that shows the preview in a window. Its page is of another origin and runs in a process of its
 * own, so the window can neither look into it nor hear its keys: this side does for it.
 */
export class PreviewFrame {
  private hasFocus = false;

  /** @param tell is told of keys that are pressed in the frame and are the app's. */
  constructor(
    private readonly contents: WebContents,
    tell: (key: PreviewKey) => void,
  ) {
    contents.on('before-input-event', (event, input) => {
      if (!this.hasFocus || input.type !== 'keyDown' || !isForApp(input)) return;
      event.preventDefault();
      tell(asPressed(input));
    });
  }

  /** The window says whether keys go into the frame. */
  setFocus(hasFocus: boolean): void {
    this.hasFocus = hasFocus;
  }

  /** Loads the page again, which stays where it was scrolled to. */
  reload(): void {
    if (this.contents.isDestroyed()) return;
    for (const frame of pagesIn(this.contents.mainFrame)) frame.reload();
  }
}

function pagesIn(frame: WebFrameMain): WebFrameMain[] {
  return frame.framesInSubtree.filter(({ url }) => previewFile(url)?.kind === 'page');
}

/** The page keeps what moves in it, and copying of its words; all else is the app's. */
function isForApp({ key, control, meta, alt }: Input): boolean {
  if (key === 'Escape' || /^F\d{1,2}$/.test(key)) return true;
  const isOfPage = ['a', 'c', 'home', 'end'].includes(key.toLowerCase());
  return alt || ((control || meta) && !isOfPage);
}

function asPressed({ key, code, control, shift, alt, meta }: Input): PreviewKey {
  return { key, code, ctrlKey: control, shiftKey: shift, altKey: alt, metaKey: meta };
}

import type { Input, WebContents, WebFrameMain } from 'electron';
import { isKey, type KeyPress } from '../../shared/key-press';
import { previewFile } from './preview-address';

/**
 * The frame that shows the preview in a window. Its page is of another origin and runs in a process of its
 * own, so the window can neither look into it nor hear its keys: this side does for it.
 */
export class PreviewFrame {
  /** The app's, while keys go into the frame; null while they do not. */
  private keys: readonly string[] | null = null;

  /**
   * @param tell is told of keys that are pressed in the frame and are the app's.
   * @param isBehind whether the page that was fetched last is not the one to be shown.
   */
  constructor(
    private readonly contents: WebContents,
    tell: (key: KeyPress) => void,
    isBehind: () => boolean,
  ) {
    contents.on('before-input-event', (event, input) => {
      if (input.type !== 'keyDown' || !this.isForApp(asPressed(input))) return;
      event.preventDefault();
      tell(asPressed(input));
    });
    // A page that was on its way when it became another could not be loaded again yet.
    contents.on('did-frame-navigate', (_event, url) => {
      if (previewFile(url)?.kind === 'page' && isBehind()) this.reload();
    });
    // The window that said where keys go is no more.
    contents.on('render-process-gone', () => this.takeKeys(null));
    contents.on('did-navigate', () => this.takeKeys(null));
  }

  /** The window says which keys are its own while keys go into the frame; null when they do not. */
  takeKeys(keys: readonly string[] | null): void {
    this.keys = keys;
  }

  /** Loads the page again, which stays where it was scrolled to. */
  reload(): void {
    if (this.contents.isDestroyed()) return;
    for (const frame of pagesIn(this.contents.mainFrame)) frame.reload();
  }

  /** All others are the page's, and those that the system and the menu know: full screen, quit. */
  private isForApp(pressed: KeyPress): boolean {
    if (this.keys === null) return false;
    if (pressed.key === 'Escape') return true;
    return this.keys.some((keys) => isKey(pressed, keys, process.platform));
  }
}

function pagesIn(frame: WebFrameMain): WebFrameMain[] {
  return frame.framesInSubtree.filter(({ url }) => previewFile(url)?.kind === 'page');
}

function asPressed({ key, code, control, shift, alt, meta }: Input): KeyPress {
  return { key, code, ctrlKey: control, shiftKey: shift, altKey: alt, metaKey: meta };
}

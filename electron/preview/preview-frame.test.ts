import { EventEmitter } from 'node:events';
import type { Input, WebContents } from 'electron';
import { expect, it, vi } from 'vitest';
import type { KeyPress } from '../../shared/key-press';
import { PreviewFrame } from './preview-frame';

const PAGE = 'preview://copydesk/screen/page/index.html';
const mod = process.platform === 'darwin' ? 'meta' : 'control';

/** A frame in a window, and what pressing keys in it comes to. */
function makeFrame() {
  const contents = new EventEmitter();
  const tell = vi.fn<(key: KeyPress) => void>();
  const page = { url: PAGE, reload: vi.fn<() => void>() };
  const isBehind = vi.fn<() => boolean>(() => false);
  const mainFrame = { framesInSubtree: [{ url: 'app://copydesk/' }, page] };
  Object.assign(contents, { mainFrame, isDestroyed: () => false });
  const frame = new PreviewFrame(contents as unknown as WebContents, tell, isBehind);
  /** @returns whether the app took the key. */
  const press = (key: string, more: Partial<Input> = {}) => {
    const preventDefault = vi.fn<() => void>();
    const modifiers = { control: false, shift: false, alt: false, meta: false };
    const input = { type: 'keyDown', key, code: '', ...modifiers, ...more };
    contents.emit('before-input-event', { preventDefault }, input);
    return preventDefault.mock.calls.length > 0;
  };
  return { contents, frame, press, tell, page, isBehind };
}

it('loads a page again that became another while it was on its way, and only that', () => {
  const { contents, page, isBehind } = makeFrame();
  const arrives = (url: string) => contents.emit('did-frame-navigate', {}, url);
  arrives(PAGE);
  expect(page.reload).not.toHaveBeenCalled();
  isBehind.mockReturnValue(true);
  arrives('preview://copydesk/screen/frame.html');
  expect(page.reload).not.toHaveBeenCalled();
  arrives(PAGE);
  expect(page.reload).toHaveBeenCalledOnce();
});

it('takes keys that the app has, and no others, while keys go into it', () => {
  const { frame, press, tell } = makeFrame();
  expect(press('k', { [mod]: true })).toBe(false);
  frame.takeKeys(['Mod+K', 'F6']);
  expect(press('k', { [mod]: true })).toBe(true);
  expect(tell).toHaveBeenLastCalledWith(
    expect.objectContaining({ key: 'k', [`${mod === 'meta' ? 'meta' : 'ctrl'}Key`]: true }),
  );
  expect(press('F6')).toBe(true);
  expect(press('Escape')).toBe(true);
  const others = [
    press('F11'),
    press('q', { [mod]: true }),
    press('c', { [mod]: true }),
    press('k'),
  ];
  expect(others).toEqual([false, false, false, false]);
});

it.each(['render-process-gone', 'did-navigate'])('takes none after %s', (event) => {
  const { contents, frame, press } = makeFrame();
  frame.takeKeys(['Mod+K']);
  contents.emit(event);
  expect([press('k', { [mod]: true }), press('Escape')]).toEqual([false, false]);
});

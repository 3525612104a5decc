import type { App } from 'electron';
import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import type { Closing } from './closing';
import { ClosingAll, type ClosingWindow } from './closing-all';

/** A window whose page answers when the test says so. */
function testWindow() {
  let destroyed = false;
  let asked: { answer: Promise<boolean>; resolve: (mayGo: boolean) => void } | null = null;
  let stays = 0;
  const webContents = { isCrashed: vi.fn<() => boolean>(() => false), reload: vi.fn<() => void>() };
  const window = Object.assign(new EventEmitter(), {
    webContents,
    isDestroyed: () => destroyed,
    destroy() {
      destroyed = true;
    },
  });
  const settle = (mayGo: boolean) => {
    asked?.resolve(mayGo);
    asked = null;
  };
  const closing = {
    get isAsked() {
      return asked !== null;
    },
    ask: vi.fn<() => Promise<boolean>>(() => {
      asked ??= question();
      return asked.answer;
    }),
    remind: vi.fn<() => void>(),
    stay() {
      stays += 1;
      settle(false);
    },
  };
  const behind = { window, closing } as unknown as ClosingWindow & { closing: Closing };
  const press = () => window.emit('close', { preventDefault() {} });
  return {
    behind,
    closing,
    webContents,
    settle,
    press,
    isGone: () => destroyed,
    stays: () => stays,
  };
}

function question() {
  let resolve: (mayGo: boolean) => void = () => {};
  const answer = new Promise<boolean>((settle) => {
    resolve = settle;
  });
  return { answer, resolve };
}

/** Long enough for all that follows from an answer. */
const rest = () => new Promise((done) => setTimeout(done));

function closingAll(storyCount: number) {
  const quit = vi.fn<() => void>();
  const app = Object.assign(new EventEmitter(), { quit });
  const main = testWindow();
  const stories = Array.from({ length: storyCount }, testWindow);
  const open = [main, ...stories];
  const closed = vi.fn<() => Promise<void>>(async () => {});
  const all = new ClosingAll(
    app as unknown as App,
    () => open.filter(({ isGone }) => !isGone()).map(({ behind }) => behind),
    closed,
  );
  all.followMain(main.behind);
  const closedOne = vi.fn<() => Promise<void>>(async () => {});
  for (const { behind } of stories) all.followStory(behind, closedOne);
  /** As Electron: first the app says so, then each window is closed. */
  const pressQuit = () => {
    app.emit('before-quit');
    for (const { press } of open) press();
  };
  return { main, stories, open, closed, closedOne, quit, pressQuit };
}

it('quits when all have saved, and not before', async () => {
  const { main, stories, open, closed, closedOne, quit, pressQuit } = closingAll(2);
  pressQuit();
  main.settle(true);
  stories[0]!.settle(true);
  await rest();
  expect(open.some(({ isGone }) => isGone())).toBe(false);
  stories[1]!.settle(true);
  await rest();
  expect(closed).toHaveBeenCalledOnce();
  expect(closedOne).not.toHaveBeenCalled();
  expect(open.every(({ isGone }) => isGone())).toBe(true);
  expect(quit).toHaveBeenCalledOnce();
});

it('has all stay when one cannot save, without waiting for the rest, and can be asked again', async () => {
  const { main, stories, open, closed, quit, pressQuit } = closingAll(2);
  pressQuit();
  main.settle(true);
  stories[0]!.settle(false);
  await rest();
  expect(open.map(({ stays }) => stays())).toEqual([1, 1, 1]);
  expect(open.some(({ isGone }) => isGone())).toBe(false);
  // It is closed by itself now, since nobody quits any more.
  stories[0]!.press();
  stories[0]!.settle(true);
  await rest();
  expect(stories[0]!.isGone()).toBe(true);
  expect(closed).not.toHaveBeenCalled();
  main.press();
  for (const { settle } of [main, stories[1]!]) settle(true);
  await rest();
  expect(closed).toHaveBeenCalledOnce();
  expect(quit).not.toHaveBeenCalled();
  expect(open.every(({ isGone }) => isGone())).toBe(true);
});

it('reminds a page when one presses again, and closes once', async () => {
  const { main, closed } = closingAll(0);
  main.press();
  main.press();
  expect(main.closing.ask).toHaveBeenCalledOnce();
  expect(main.closing.remind).toHaveBeenCalledOnce();
  main.settle(true);
  await rest();
  expect(closed).toHaveBeenCalledOnce();
});

it('closes a story of which a batch has asked already, and reminds it when one presses again', async () => {
  const { stories, closedOne } = closingAll(1);
  const [tide] = stories;
  void tide!.behind.closing.ask();
  tide!.press();
  tide!.press();
  expect(tide!.closing.remind).toHaveBeenCalledOnce();
  tide!.settle(true);
  await rest();
  expect(closedOne).toHaveBeenCalledOnce();
  expect(tide!.isGone()).toBe(true);
});

it('keeps the window of a story whose words are not saved, and loads a page that was lost again', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { stories, closedOne } = closingAll(1);
  const [tide] = stories;
  closedOne.mockRejectedValueOnce(new Error('The disk is full.'));
  tide!.webContents.isCrashed.mockReturnValue(true);
  tide!.press();
  tide!.settle(true);
  await rest();
  expect(tide!.isGone()).toBe(false);
  expect(tide!.stays()).toBe(1);
  expect(tide!.webContents.reload).toHaveBeenCalledOnce();
  tide!.press();
  tide!.settle(true);
  await rest();
  expect(tide!.isGone()).toBe(true);
  said.mockRestore();
});

it('does not take for closed what another destroyed meanwhile', async () => {
  const { stories, closedOne } = closingAll(1);
  const [tide] = stories;
  tide!.press();
  tide!.behind.window.destroy();
  tide!.settle(true);
  await rest();
  expect(closedOne).not.toHaveBeenCalled();
});

it('closes also when what is remembered cannot be written', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const { main, closed } = closingAll(0);
  closed.mockRejectedValueOnce(new Error('The disk is full.'));
  main.press();
  main.settle(true);
  await rest();
  expect(main.isGone()).toBe(true);
});

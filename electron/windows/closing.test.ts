import type { BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Closing } from './closing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** As much of Electron as closing has to do with; `told` hears what the page is told. */
function closingWindow() {
  const told = vi.fn<(channel: string, name: string) => void>();
  const isCrashed = vi.fn<() => boolean>(() => false);
  const contents = Object.assign(new EventEmitter(), { send: told, isCrashed });
  let destroyed = false;
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    isDestroyed: () => destroyed,
    destroy() {
      destroyed = true;
      window.emit('closed');
    },
  });
  const questions: { signal: AbortSignal; answer(choice: 'wait' | 'close'): void }[] = [];
  const closing = new Closing(
    window as unknown as BrowserWindow,
    (signal) => new Promise((answer) => questions.push({ signal, answer })),
  );
  const names = () => told.mock.calls.map(([, name]) => name);
  const patience = () => vi.advanceTimersByTimeAsync(10_000);
  return { closing, window, contents, questions, names, patience };
}

it('lets a window that is stuck go when the person says so, and asks again when they wait', async () => {
  const { closing, questions, names, patience } = closingWindow();
  const mayGo = closing.ask();
  await patience();
  questions[0]!.answer('wait');
  await patience();
  expect(names()).toEqual(['window.closing', 'window.closing']);
  questions[1]!.answer('close');
  expect(await mayGo).toBe(true);
});

it.each(['wait', 'close'] as const)(
  'has it stay when the page says that it could not save, whatever is answered after that: %s',
  async (choice) => {
    const { closing, questions, names, patience } = closingWindow();
    const mayGo = closing.ask();
    await patience();
    closing.ready(false);
    expect(await mayGo).toBe(false);
    expect(questions[0]!.signal.aborted).toBe(true);
    questions[0]!.answer(choice);
    await patience();
    expect(names()).toEqual(['window.closing']);
    expect(questions).toHaveLength(1);
  },
);

it('asks the page that took the place of one that was lost, also after that one has answered', async () => {
  const { closing, contents, questions, names, patience } = closingWindow();
  const mayGo = closing.ask();
  contents.emit('did-finish-load');
  expect(names()).toEqual(['window.closing', 'window.closing']);
  closing.ready(true);
  expect(await mayGo).toBe(true);
  contents.emit('did-finish-load');
  expect(names(), 'the new page is to change nothing either').toHaveLength(3);
  await patience();
  expect(questions, 'nobody waits for it').toHaveLength(0);
  closing.stay();
  contents.emit('did-finish-load');
  expect(names().slice(3)).toEqual(['window.stays']);
});

it('waits for no window that is destroyed while its page is asked', async () => {
  const { closing, window, questions, patience } = closingWindow();
  const mayGo = closing.ask();
  window.destroy();
  expect(await mayGo).toBe(true);
  await patience();
  expect(questions).toHaveLength(0);
});

it('has a page go on only when all that hold it let it, and answers none for another', async () => {
  const { closing, names } = closingWindow();
  const first = closing.ask();
  const second = closing.ask();
  closing.stay();
  expect(closing.isAsked, 'the second one still asks').toBe(true);
  closing.ready(true);
  expect(await Promise.all([first, second])).toEqual([true, true]);
  expect(names()).not.toContain('window.stays');
  closing.stay();
  expect(names().at(-1)).toBe('window.stays');
});

it('tells a page once more that has not answered, and no other', () => {
  const { closing, names } = closingWindow();
  void closing.ask();
  closing.remind();
  closing.ready(true);
  closing.remind();
  expect(names()).toEqual(['window.closing', 'window.closing']);
  closing.stay();
  expect(names().at(-1), 'that was one holder alone').toBe('window.stays');
});

it('waits for no page that is gone', async () => {
  const { closing, contents } = closingWindow();
  contents.isCrashed.mockReturnValue(true);
  expect(await closing.ask()).toBe(true);
});

it('takes a question back, and has the page go on', async () => {
  const { closing, names } = closingWindow();
  const mayGo = closing.ask();
  closing.stay();
  expect(await mayGo).toBe(false);
  expect(names()).toEqual(['window.closing', 'window.stays']);
  expect(closing.isAsked).toBe(false);
});

import type { App, BrowserWindow } from 'electron';
import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { saveBeforeClosing } from './closing';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** As much of Electron as closing has to do with, which counts how often the page is asked. */
function closingWindow() {
  let destroyed = false;
  const told = vi.fn<() => void>();
  const contents = Object.assign(new EventEmitter(), { send: told, isCrashed: () => false });
  const window = Object.assign(new EventEmitter(), {
    webContents: contents,
    isDestroyed: () => destroyed,
    destroy() {
      destroyed = true;
    },
  });
  const app = Object.assign(new EventEmitter(), { quit() {} });
  const questions: { signal: AbortSignal; answer(choice: 'wait' | 'close'): void }[] = [];
  const closing = saveBeforeClosing(
    app as unknown as App,
    window as unknown as BrowserWindow,
    (signal) => new Promise((answer) => questions.push({ signal, answer })),
    async () => {},
  );
  return { closing, window, questions, told, patience: () => vi.advanceTimersByTimeAsync(10_000) };
}

const close = (window: EventEmitter) => window.emit('close', { preventDefault() {} });

it('closes a window that is stuck when the person says so, and asks again when they wait', async () => {
  const { window, questions, told, patience } = closingWindow();
  close(window);
  await patience();
  questions[0]!.answer('wait');
  await patience();
  expect(told).toHaveBeenCalledTimes(2);
  questions[1]!.answer('close');
  await vi.advanceTimersByTimeAsync(0);
  expect(window.isDestroyed()).toBe(true);
});

it.each(['wait', 'close'] as const)(
  'stays when the page says that it could not save, whatever is answered after that: %s',
  async (choice) => {
    const { closing, window, questions, told, patience } = closingWindow();
    close(window);
    await patience();
    closing.ready(false);
    expect(questions[0]!.signal.aborted).toBe(true);
    questions[0]!.answer(choice);
    await patience();
    expect(window.isDestroyed()).toBe(false);
    expect(told).toHaveBeenCalledOnce();
    expect(questions).toHaveLength(1);
  },
);

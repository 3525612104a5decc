import { readFileSync, rmSync } from 'node:fs';

/**
 * The longest task of a window's main thread, and of the main process, in milliseconds: by the clock, and how much of
 * it the thread itself ran. On a machine with more work than processors much of a task is waiting for one.
 * @typedef {{ window: Task, main: Task }} LongestTasks
 * @typedef {{ clock: number, own: number }} Task
 */

/** As Chromium calls the threads whose tasks keep people waiting. */
const threads = { window: 'CrRendererMain', main: 'CrBrowserMain' };

/** @typedef {import('playwright/test').ElectronApplication} App */

/** Begins to record each task of an app. @param {App} app */
export async function startRecording(app) {
  await app.evaluate(({ contentTracing }) =>
    contentTracing.startRecording({
      included_categories: ['toplevel'],
      excluded_categories: ['*'],
    }),
  );
}

/** @param {App} app @returns {Promise<LongestTasks>} since `startRecording` */
export async function longestTasks(app) {
  const path = await app.evaluate(({ contentTracing }) => contentTracing.stopRecording());
  try {
    const { traceEvents } = JSON.parse(readFileSync(path, 'utf8'));
    return {
      window: longest(traceEvents, threads.window),
      main: longest(traceEvents, threads.main),
    };
  } finally {
    rmSync(path, { force: true });
  }
}

/**
 * @typedef {{ name: string, ph: string, pid: number, tid: number, dur?: number, tdur?: number, args: { name?: string } }} TraceEvent
 * times in microseconds
 */

/** @param {readonly TraceEvent[]} events @param {string} thread @returns {Task} */
function longest(events, thread) {
  const isNamed = (/** @type {TraceEvent} */ { name, args }) =>
    name === 'thread_name' && args.name === thread;
  const known = new Set(events.filter(isNamed).map(({ pid, tid }) => `${pid} ${tid}`));
  const tasks = events.filter(
    ({ ph, name, pid, tid }) =>
      ph === 'X' && name.endsWith('RunTask') && known.has(`${pid} ${tid}`),
  );
  if (tasks.length === 0) throw new Error(`no task of ${thread} in the trace`);
  const most = (/** @type {'dur' | 'tdur'} */ time) =>
    tasks.reduce((longest, task) => Math.max(longest, task[time] ?? 0), 0) / 1000;
  return { clock: most('dur'), own: most('tdur') };
}

// The least that taking pictures in can be: processes that read them, and nothing that is kept of them.
import { fileURLToPath } from 'node:url';
import { app, BrowserWindow, utilityProcess } from 'electron';

const script = fileURLToPath(new URL('./worker.mjs', import.meta.url));

/** @type {import('electron').UtilityProcess[]} */
const workers = [];

/** Starts them, and has them load their code: that is not what is measured. @param {number} count */
async function start(count) {
  while (workers.length < count) {
    const worker = utilityProcess.fork(script);
    await new Promise((resolve) => worker.once('message', resolve));
    workers.push(worker);
  }
}

/**
 * @param {{ paths: readonly string[], folder: string, workers: number }} order
 * @returns {Promise<number>} milliseconds
 */
async function takeIn(order) {
  await start(order.workers);
  const started = performance.now();
  const paths = order.paths.values();
  await Promise.all(
    workers.map(async (worker) => {
      for (const path of paths) {
        const done = new Promise((resolve) => worker.once('message', resolve));
        worker.postMessage({ path, folder: order.folder });
        await done;
      }
    }),
  );
  return performance.now() - started;
}

Object.assign(globalThis, { takeIn });

void app.whenReady().then(() => new BrowserWindow().loadURL('about:blank'));

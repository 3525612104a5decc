/**
 * What the process that started an app asks of its main process. No debugger is attached meanwhile, which hears of
 * each picture that is loaded, and costs a page full of them a third of its time.
 */
const deeds = {
  /** @param {{ code: string }} asked */
  async run({ code }) {
    const window = await shown();
    window.moveTop();
    return window.webContents.executeJavaScript(code, true);
  },
  /** @param {import('electron').Rectangle} size */
  async resize({ width, height }) {
    (await shown()).setContentSize(width, height);
  },
  /** Megabytes of the window and the main process. */
  memory() {
    const { app } = require('electron');
    return app
      .getAppMetrics()
      .filter(({ type }) => type === 'Browser' || type === 'Tab')
      .reduce((sum, { memory }) => sum + memory.workingSetSize / 1024, 0);
  },
};

/** @returns {Promise<import('electron').BrowserWindow>} the first window, which the app makes when it is ready */
async function shown() {
  const { app, BrowserWindow } = require('electron');
  const [window] = BrowserWindow.getAllWindows();
  if (window !== undefined) return window;
  return new Promise((resolve) => {
    app.once('browser-window-created', (_, made) => resolve(made));
  });
}

/** @param {{ id: number, deed: keyof typeof deeds }} asked */
async function answer({ id, deed, ...asked }) {
  try {
    process.send?.({ id, value: await deeds[deed](/** @type {any} */ (asked)) });
  } catch (error) {
    process.send?.({ id, failure: String(error) });
  }
}

// What the app starts in its turn has no such channel.
if (process.send !== undefined) {
  process.on(
    'message',
    (asked) => void answer(/** @type {Parameters<typeof answer>[0]} */ (asked)),
  );
}

import type { Copydesk } from './copydesk';
import { expect, test } from './app';
import { paragraphs, storedStories } from './newsroom-files';
import { openWords } from './open-words';

test.use({ ownApp: true });

async function typeInStory(copydesk: Copydesk, folder: string): Promise<string> {
  const newsroom = await openWords(copydesk, folder);
  await copydesk.page.keyboard.type(' Typed last.');
  return newsroom;
}

const TYPED = paragraphs('Words. Typed last.');

for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) {
  test(`words typed a moment before ${signal} are on the disk`, async ({ copydesk, folder }) => {
    test.skip(process.platform === 'win32', 'Windows has no such signals');
    const newsroom = await typeInStory(copydesk, folder);
    const ended = copydesk.electron.waitForEvent('close');
    copydesk.electron.process().kill(signal);
    await ended;
    expect((await storedStories(newsroom))[0]!.body).toEqual(TYPED);
  });
}

/** The system is watched from a moment after the start on. */
async function whenWatched({ electron }: Copydesk): Promise<void> {
  const count = () =>
    electron.evaluate(({ powerMonitor }) => powerMonitor.listenerCount('shutdown'));
  await expect.poll(count).toBe(1);
}

test('words typed a moment before the computer is shut down are on the disk', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await typeInStory(copydesk, folder);
  await whenWatched(copydesk);
  await copydesk.page.keyboard.type('!');
  const ended = copydesk.electron.waitForEvent('close');
  const waits = await copydesk.electron.evaluate(({ powerMonitor }) => {
    let waits = false;
    powerMonitor.emit('shutdown', { preventDefault: () => (waits = true) });
    return waits;
  });
  expect(waits, 'the system is asked to wait').toBe(true);
  await ended;
  expect((await storedStories(newsroom))[0]!.body).toEqual(paragraphs('Words. Typed last.!'));
});

test('words are saved at once when the computer sleeps, is locked, or ends the session', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await typeInStory(copydesk, folder);
  await whenWatched(copydesk);
  await expect(copydesk.story.saveState).toHaveText(/^Saved/);
  // From here on no timer of the page saves.
  await copydesk.page.clock.install();
  await copydesk.page.clock.pauseAt(Date.now() + 3_600_000);
  let text = 'Words. Typed last.';
  for (const event of ['suspend', 'lock-screen', 'query-session-end', 'session-end', 'blur']) {
    await copydesk.page.keyboard.type(` ${event}`);
    text += ` ${event}`;
    await expect(copydesk.story.body).toHaveText(text);
    expect((await storedStories(newsroom))[0]!.body, 'nothing else saves').not.toEqual(
      paragraphs(text),
    );
    await happen(copydesk, event);
    await expect
      .poll(async () => (await storedStories(newsroom))[0]!.body, event)
      .toEqual(paragraphs(text));
  }
});

/** As the system tells the app of it. */
async function happen({ electron, page }: Copydesk, event: string): Promise<void> {
  if (event === 'blur') return page.evaluate(() => void dispatchEvent(new Event('blur')));
  await electron.evaluate(({ BrowserWindow, powerMonitor }, event) => {
    const isPower = powerMonitor.listenerCount(event) > 0;
    (isPower ? powerMonitor : BrowserWindow.getAllWindows()[0]!).emit(event, {});
  }, event);
}

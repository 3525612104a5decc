import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { makeNewsroom, paragraphs, storedStories, breakLock } from './newsroom-files';

test.use({ ownApp: true });

async function openStory(copydesk: Copydesk, folder: string): Promise<string> {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Open', body: paragraphs('Words.') },
  ]);
  await copydesk.start({ newsroom });
  await copydesk.feed.headline('Open').click();
  await expect(copydesk.story.body).toContainText('Words.');
  return newsroom;
}

/** Asks the window to close, as its frame does, and waits for the app's end. */
async function close(copydesk: Copydesk): Promise<void> {
  const ended = copydesk.electron.waitForEvent('close', { timeout: 30_000 });
  await copydesk.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.close(),
  );
  await ended;
}

test('words typed a moment before the window is closed are on the disk', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await openStory(copydesk, folder);
  await copydesk.story.field('Headline').fill('Typed last');
  await close(copydesk);
  expect((await storedStories(newsroom))[0]).toMatchObject({ headline: 'Typed last' });
});

test('preferences that another program has changed do not hold the window', async ({
  copydesk,
  folder,
}) => {
  await openStory(copydesk, folder);
  await writeFile(join(folder, 'profile', 'preferences.json'), 'not ours any more');
  await close(copydesk);
});

test('a page that has crashed does not hold the window', async ({ copydesk, folder }) => {
  await openStory(copydesk, folder);
  await copydesk.electron.evaluate(async ({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const gone = new Promise((resolve) => {
      webContents.once('render-process-gone', resolve);
    });
    webContents.forcefullyCrashRenderer();
    await gone;
  });
  await close(copydesk);
});

test('a page that hangs is asked about, and goes when the person says so', async ({
  copydesk,
  folder,
}) => {
  await openStory(copydesk, folder);
  await copydesk.electron.evaluate(({ dialog, BrowserWindow }) => {
    dialog.showMessageBox = async () => ({ response: 1, checkboxChecked: false });
    void BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript('for (;;);');
  });
  await close(copydesk);
});

test('the key that closes the last tab, and the window with it, saves first', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await openStory(copydesk, folder);
  const { story, page } = copydesk;
  await breakLock(newsroom);
  await story.field('Headline').fill('Typed last');
  await page.keyboard.press('ControlOrMeta+w');
  await expect(copydesk.notices.area).toContainText('This story is not saved yet.');
  await rm(join(newsroom, '.copydesk', 'lock.json'), { recursive: true });
  await expect(story.saveState).toHaveText(/^Saved/);
  await story.field('Headline').fill('Typed last of all');
  const ended = copydesk.electron.waitForEvent('close', { timeout: 30_000 });
  // The page may be gone before the driver hears that the key was pressed.
  await page.keyboard.press('ControlOrMeta+w').catch(() => {});
  await ended;
  expect((await storedStories(newsroom))[0]).toMatchObject({ headline: 'Typed last of all' });
});

test('a save that fails keeps the window, with the words', async ({ copydesk, folder }) => {
  const newsroom = await openStory(copydesk, folder);
  await breakLock(newsroom);
  await copydesk.story.field('Headline').fill('Ours');
  await copydesk.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]!.close(),
  );
  await expect(copydesk.story.saveState).toContainText('Not saved');
  await expect(copydesk.story.field('Headline')).toHaveValue('Ours');
  expect((await storedStories(newsroom))[0]).toMatchObject({ headline: 'Open' });
});

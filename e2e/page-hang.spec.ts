import { join } from 'node:path';
import { expect, test } from './app';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';
import { PageBehind } from './page-behind';

test.use({ ownApp: true });

const PATIENCE_MS = 30_000;

test.skip(process.platform === 'win32', 'Windows has no signal that stops a process for a while');

test('a page that hangs is asked about, and comes back with every word that was saved', async ({
  copydesk,
  folder,
}) => {
  const newsroom = await makeNewsroom(join(folder, 'newsroom'), [
    { headline: 'Hangs', body: paragraphs('Before.') },
  ]);
  await copydesk.start({ newsroom });
  const { story, page, electron } = copydesk;
  await copydesk.feed.headline('Hangs').click();
  await story.putCursorAt('end');
  await page.keyboard.type(' And after.');
  await expect(story.saveState).toHaveText(/^Saved/);

  const asked = await electron.evaluate(async ({ BrowserWindow, dialog }, patienceMs) => {
    const window = BrowserWindow.getAllWindows()[0]!;
    const { webContents } = window;
    const question = new Promise<string>((resolve, reject) => {
      setTimeout(() => reject(new Error('Nobody was asked')), patienceMs);
      dialog.showMessageBox = (async (_: unknown, options: Electron.MessageBoxOptions) => {
        resolve(`${options.message} ${options.buttons?.join(', ')}`);
        return { response: 1, checkboxChecked: false };
      }) as typeof dialog.showMessageBox;
    });
    const gone = new Promise<void>((resolve) => {
      webContents.once('render-process-gone', () => resolve());
    });
    process.kill(webContents.getOSProcessId(), 'SIGSTOP');
    // Chromium tells of no page that a driver is attached to, so this is told in its place.
    window.emit('unresponsive');
    const words = await question;
    // A page that is asked while it is being ended answers never.
    await gone;
    return words;
  }, PATIENCE_MS);
  expect(asked).toBe('Copydesk’s page does not answer. Wait, Load the page again');

  const behind = new PageBehind(electron);
  await behind.comeBack(PATIENCE_MS);
  const body = await behind.body();
  expect(body).toMatchObject({
    text: 'Before. And after.',
    cursor: 'Before. And after.'.length,
  });
  expect(await behind.notices()).toContain('The page did not answer and was loaded again.');
  expect((await storedStories(newsroom))[0]!.body).toEqual(paragraphs('Before. And after.'));
});

import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import type { Copydesk } from './copydesk';
import { openByKey, pressNear, tabTo } from './keyboard';
import { makeNewsroom, paragraphs } from './newsroom-files';
import { answerDialogs, watchShell } from './system';

const STORIES = [
  { headline: 'Ferry fares rise', body: paragraphs('By a tenth.') },
  { headline: '', body: paragraphs('Words in search of a headline.') },
];

test.beforeEach(async ({ copydesk, folder }) => {
  await copydesk.start({ newsroom: await makeNewsroom(join(folder, 'newsroom'), STORIES) });
  await mkdir(join(folder, 'out'));
  await answerDialogs(copydesk.electron, { open: [join(folder, 'out')] });
});

/** Opens the dialog on the story that is open, with the test's folder as its place. */
async function startExport({ story, exportDialog }: Copydesk, folder: string): Promise<void> {
  await story.tool('Export…').click();
  await exportDialog.button('Change…').click();
  await expect(exportDialog.place).toHaveText(join(folder, 'out'));
}

test('a story without a headline is refused, and the way leads to the field', async ({
  copydesk,
  folder,
}) => {
  await copydesk.feed.headline('Story without a headline').click();
  await copydesk.story.tool('Export…').click();
  await expect(copydesk.exportDialog.dialog.getByRole('alert')).toHaveText(
    'The story has no headline. Write one, then export.',
  );
  await copydesk.exportDialog.button('Go to Headline').click();
  await expect(copydesk.exportDialog.dialog).toBeHidden();
  await expect(copydesk.story.field('Headline')).toBeFocused();
  expect(await readdir(join(folder, 'out'))).toEqual([]);
});

test('by keyboard it begins at the name of its folder, and Enter sends the story out', async ({
  copydesk,
  folder,
}) => {
  const { page, exportDialog } = copydesk;
  const { keyboard } = page;
  await openByKey(copydesk, 'Ferry fares rise');
  await keyboard.press('ControlOrMeta+e');
  await expect(exportDialog.name).toBeFocused();
  await pressNear(page, exportDialog.button('Change…'));
  await expect(exportDialog.place).toHaveText(join(folder, 'out'));
  await tabTo(page, exportDialog.name, 'Shift+Tab');
  await keyboard.press('Enter');
  await expect(exportDialog.dialog).toContainText('Exported to');
  await expect(exportDialog.button('Done')).toBeFocused();
});

test('an earlier export is kept beside the new one, or replaced, as asked', async ({
  copydesk,
  folder,
}) => {
  const { exportDialog } = copydesk;
  await copydesk.feed.headline('Ferry fares rise').click();
  await startExport(copydesk, folder);
  const name = await exportDialog.name.inputValue();
  await exportDialog.button('Export').click();
  await expect(exportDialog.dialog).toContainText(`Exported to ${join(folder, 'out', name)}`);
  await exportDialog.button('Done').click();

  await startExport(copydesk, folder);
  await exportDialog.button('Export').click();
  await expect(exportDialog.dialog.getByRole('alert')).toContainText(`folder named “${name}”`);
  await exportDialog.button('Keep both').click();
  await expect(exportDialog.dialog).toContainText(`${name} 2`);
  await exportDialog.button('Done').click();
  expect((await readdir(join(folder, 'out'))).toSorted()).toEqual([name, `${name} 2`]);

  await startExport(copydesk, folder);
  await exportDialog.button('Export').click();
  await exportDialog.button('Replace it').click();
  await expect(exportDialog.dialog).toContainText(`Exported to ${join(folder, 'out', name)}`);
  expect((await readdir(join(folder, 'out'))).toSorted()).toEqual([name, `${name} 2`]);
});

test("a folder with somebody's own files is never replaced", async ({ copydesk, folder }) => {
  const { exportDialog } = copydesk;
  await mkdir(join(folder, 'out', 'mine'));
  await writeFile(join(folder, 'out', 'mine', 'notes.txt'), 'Do not lose this.');
  await copydesk.feed.headline('Ferry fares rise').click();
  await startExport(copydesk, folder);
  await exportDialog.name.fill('mine');
  await exportDialog.button('Export').click();
  await exportDialog.button('Replace it').click();
  await expect(exportDialog.dialog).toContainText('was not replaced');
  expect(await readdir(join(folder, 'out', 'mine'))).toEqual(['notes.txt']);
  await exportDialog.button('Back').click();
  await expect(exportDialog.name).toHaveValue('mine');
});

test('the export is shown in the file manager and opened as a page', async ({
  copydesk,
  folder,
}) => {
  const { exportDialog } = copydesk;
  const asked = await watchShell(copydesk.electron);
  await copydesk.feed.headline('Ferry fares rise').click();
  await startExport(copydesk, folder);
  await exportDialog.name.fill('fares');
  await exportDialog.button('Export').click();
  await exportDialog.button('Show in file manager').click();
  await exportDialog.button('Open page').click();
  const page = join(folder, 'out', 'fares');
  await expect.poll(asked).toEqual([`show ${page}`, `open ${join(page, 'index.html')}`]);
});

test('the newsroom itself is no place for an export', async ({ copydesk, folder }) => {
  const { exportDialog } = copydesk;
  const inside = join(folder, 'newsroom');
  await answerDialogs(copydesk.electron, { open: [inside] });
  await copydesk.feed.headline('Ferry fares rise').click();
  await copydesk.story.tool('Export…').click();
  await exportDialog.button('Change…').click();
  await expect(exportDialog.place).toHaveText(inside);
  await exportDialog.name.fill('fares');
  await exportDialog.button('Export').click();
  await expect(exportDialog.dialog.getByRole('alert')).toContainText('inside the newsroom');
  expect(existsSync(join(inside, 'fares'))).toBe(false);
});

test('cancelled, it leaves nothing behind', async ({ copydesk, folder }) => {
  const { exportDialog } = copydesk;
  await copydesk.feed.headline('Ferry fares rise').click();
  await startExport(copydesk, folder);
  await exportDialog.button('Cancel').click();
  await expect(exportDialog.dialog).toBeHidden();
  await startExport(copydesk, folder);
  await copydesk.page.keyboard.press('Escape');
  await expect(exportDialog.dialog).toBeHidden();
  await expect(copydesk.story.tool('Export…')).toBeFocused();
  expect(await readdir(join(folder, 'out'))).toEqual([]);
});

test('what is told of an export after it has ended does not hide that it has', async ({
  copydesk,
  folder,
}) => {
  const { electron, exportDialog, feed } = copydesk;
  await feed.headline('Ferry fares rise').click();
  await startExport(copydesk, folder);
  await exportDialog.button('Export').click();
  await expect(exportDialog.button('Done')).toBeVisible();
  // The answer to a request may overtake what was told before it: the system keeps no order of these.
  await electron.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!;
    const late = { done: 1, total: 1, step: 'Page' };
    webContents.send('copydesk:event', 'export.progress', late);
    const seen = { message: 'Told after it.' };
    webContents.send('copydesk:event', 'app.trouble', seen);
  });
  await expect(copydesk.notices.area).toContainText('Told after it.');
  await expect(exportDialog.button('Done')).toBeVisible();
});

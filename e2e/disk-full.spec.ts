import { readdir, readFile, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { mountReason, withDisk } from './mounts';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';

test.use({ ownApp: true });

test.skip(mountReason !== null, mountReason ?? '');

test('a full disk is said and stays said; with space again, Retry saves every word', async ({
  copydesk,
  folder,
}) => {
  await withDisk(join(folder, 'disk'), '512k', async (disk) => {
    const newsroom = await makeNewsroom(join(disk, 'newsroom'), [
      { headline: 'Small disk', body: paragraphs('As it was.') },
    ]);
    await copydesk.start({ newsroom });
    const { story, page } = copydesk;
    await copydesk.feed.headline('Small disk').click();
    const ballast = await fill(disk);

    await story.putCursorAt('end');
    await page.keyboard.type(' And as it is now.');
    const notSaved = 'Not saved: The disk is full. Free some space, then retry.';
    await expect(story.saveState).toHaveText(notSaved);
    expect((await storedStories(newsroom))[0]!.body).toEqual(paragraphs('As it was.'));

    await page.keyboard.type(' More words.');
    await story.saveButton('Retry').click();
    await expect(story.saveState).toHaveText(notSaved);
    await copydesk.palette.run('New story');
    await expect(copydesk.notices.area).toContainText('The disk is full.');
    await expect(story.body, 'the story stays').toContainText('More words.');

    await rm(ballast);
    await story.saveButton('Retry').click();
    await expect(story.saveState).toHaveText(/^Saved/);
    await expect(story.saveButton('Retry')).toBeHidden();
    const whole = paragraphs('As it was. And as it is now. More words.');
    expect((await storedStories(newsroom))[0]!.body).toEqual(whole);
    expect((await readdir(newsroom, { recursive: true })).join()).not.toContain('tmp');
    await copydesk.quit();
  });
});

test('Ctrl+W with the one tab that could not be saved closes no window, and loses no word when it ends', async ({
  copydesk,
  folder,
}) => {
  await withDisk(join(folder, 'disk'), '512k', async (disk) => {
    const newsroom = await makeNewsroom(join(disk, 'newsroom'), [
      { headline: 'Small disk', body: paragraphs('As it was.') },
    ]);
    await copydesk.start({ newsroom });
    const { story, page, notices } = copydesk;
    await copydesk.feed.headline('Small disk').click();
    const ballast = await fill(disk);
    await story.putCursorAt('end');
    await page.keyboard.type(' And as it is now.');
    await expect(story.saveState).toHaveText(/^Not saved/);

    await test.step('it stays, in sight, and says what can be done', async () => {
      await page.keyboard.press('ControlOrMeta+w');
      await expect(notices.area).toContainText('This story is not saved yet.');
      await expect(story.body).toContainText('And as it is now.');
      await expect(story.saveButton('Save elsewhere…')).toBeVisible();
      await expect(story.body).toBeEditable();
    });

    await test.step('where the app is ended all the same the next start offers the words', async () => {
      const unsaved = join(copydesk.profile, 'unsaved');
      await expect(async () => {
        const names = await readdir(unsaved, { recursive: true });
        const kept = names.find((name) => name.endsWith('.json')) ?? '';
        expect(await readFile(join(unsaved, kept), 'utf8')).toContain('And as it is now.');
      }).toPass();
      await copydesk.end();
      await rm(ballast);
      await copydesk.start({ newsroom });
      await expect(copydesk.recoveryDialog.dialog).toContainText('And as it is now.');
    });
    await copydesk.end();
  });
});

/** Takes all the space that is left on a disk. @returns the file that holds it */
async function fill(disk: string): Promise<string> {
  const { bavail, bsize } = await statfs(disk);
  const path = join(disk, 'ballast');
  await writeFile(path, Buffer.alloc(bavail * bsize));
  return path;
}

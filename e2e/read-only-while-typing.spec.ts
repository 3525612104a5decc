import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from './app';
import { makeReadOnly, makeWritable, mountReason, withDisk } from './mounts';
import { makeNewsroom, paragraphs, storedStories } from './newsroom-files';
import { answerDialogs } from './system';

test.use({ ownApp: true });

test.skip(mountReason !== null, mountReason ?? '');

test('a disk that becomes read-only while one types keeps the words and says so', async ({
  copydesk,
  folder,
}) => {
  const disk = join(folder, 'disk');
  await withDisk(disk, '32m', async () => {
    const newsroom = await makeNewsroom(join(disk, 'newsroom'), [
      { headline: 'Share', body: paragraphs('Words.') },
    ]);
    const stories = join(newsroom, 'stories');
    await copydesk.start({ newsroom });
    const { story, page } = copydesk;
    await copydesk.feed.headline('Share').click();
    await story.putCursorAt('end');
    await page.keyboard.type(' Saved.');
    await expect(story.saveState).toHaveText(/^Saved/);

    makeReadOnly(stories);
    await page.keyboard.type(' Not saved.');
    await expect(story.saveState).toHaveText(/^Not saved: .* cannot be written to\./);
    await expect(story.saveTrouble, 'said aloud').toHaveText(/^Not saved:/);
    await page.keyboard.type(' Nor this.');
    await story.saveButton('Retry').click();
    await expect(story.saveButton('Retry')).toBeVisible();
    await expect(story.body).toHaveText('Words. Saved. Not saved. Nor this.');

    const copy = join(folder, 'copy.json');
    await answerDialogs(copydesk.electron, { save: copy });
    await story.saveButton('Save elsewhere…').click();
    await expect(copydesk.notices.area).toContainText(`A copy is in ${copy}.`);
    const whole = paragraphs('Words. Saved. Not saved. Nor this.');
    expect(JSON.parse(await readFile(copy, 'utf8'))).toMatchObject({ body: whole });
    await expect(story.saveState, 'a copy is not the story').toHaveText(/^Not saved/);

    makeWritable(stories);
    await expect(story.saveState, 'saved without a hand').toHaveText(/^Saved/);
    await expect(story.saveTrouble, 'said aloud, too').toHaveText(/^Saved/);
    expect((await storedStories(newsroom))[0]!.body).toEqual(whole);
    await copydesk.quit();
  });
});
